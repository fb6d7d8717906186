import { describe, expect, it } from 'vitest';
import { periodOf, readBacktestOptions } from '../../../cli/backtest/options.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { builtShop } from '../../runtime/backtest/shop.ts';

const shop = (await builtShop('campaign soon { once  when order placed  then email thanks }')).program;
const read = (options: Readonly<Record<string, unknown>>) => readBacktestOptions(options, shop);

/** What a person is told of a wrong option. */
function told(options: Readonly<Record<string, unknown>>): string {
  try {
    read(options);
  } catch (error) {
    if (error instanceof RelanceError) return `${error.message} ${error.why} ${error.help}`;
    throw error;
  }
  return 'nothing';
}

describe('options of a backtest', () => {
  it('files take the columns, formats and maps of an import', () => {
    const { files } = read({
      orders: ['lines.csv'],
      contacts: ['c.csv'],
      file: ['items=p.csv'],
      format: 'lines',
      map: ['orders.placed_at=When', 'contacts.key=Who'],
      zone: 'Europe/Rome',
    });
    expect(files.map(({ shownAs, form }) => [shownAs, form === 'events' ? form : form.format])).toEqual([
      ['c.csv', 'table'],
      ['lines.csv', 'lines'],
      ['p.csv', 'table'],
    ]);
    expect(files.map(({ wanted }) => wanted)).toEqual([{ key: 'Who' }, { placed_at: 'When' }, {}]);
    expect(files.every(({ rules }) => rules.timeZone === 'Europe/Rome')).toBe(true);
  });

  it.each([
    [{ orders: ['o.csv'], contacts: ['c.csv'], map: ['key=Who'] }, 'There are several files'],
    [{ orders: ['o.csv'], map: ['no_such=Who'] }, 'orders have no field `no_such`'],
    [{ file: ['what=o.csv'] }, 'There is no table `what`'],
    [{ file: ['o.csv'] }, 'Write it like `--file products=products.csv`'],
    [{ contacts: ['c.csv'], format: 'lines' }, 'There is no file of orders'],
    [{ consents: 'email,fax' }, 'There is no channel `fax`'],
    [{ reactions: 'loved=3%' }, '`loved=3%` is no share of messages'],
    [{ reactions: 'opened=5%,clicked=30%' }, 'no more can click than open'],
    [{ from: '2026-02-30' }, 'It is no date'],
    [{ from: '2026-02-02', to: '2026-02-01' }, 'It lies before `--from 2026-02-02`'],
    [{ orders: ['o.csv'], currency: 'USD' }, 'The store counts in EUR'],
  ])('%j is told with what to do', (options, words) => {
    expect(told(options)).toContain(words);
  });

  it('shares of reactions are read, and who clicks has opened', () => {
    expect(read({ reactions: 'opened=30%,clicked=5%' }).reactions).toEqual({ opened: 0.3, clicked: 0.05 });
    expect(read({ reactions: 'clicked=5%' }).reactions).toEqual({ opened: 0.05, clicked: 0.05 });
    expect(read({ reactions: 'none' }).reactions).toBeUndefined();
  });

  it('the period is of whole days of the store, and of the history where nothing is said', () => {
    const period = periodOf({ from: '2026-03-29', to: undefined }, { first: '2026-01-01', last: '2026-03-29' }, 'Europe/Paris');
    // The day on which summer time begins has 23 hours.
    expect(period.to - period.from).toBe(23 * 3_600_000);
    expect(() => periodOf({ from: undefined, to: undefined }, undefined, 'UTC')).toThrow('There is no history to run over.');
  });
});
