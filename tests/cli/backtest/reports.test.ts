import { describe, expect, it } from 'vitest';
import { reportPage } from '../../../cli/backtest/html/page.ts';
import { table, wrapped } from '../../../cli/backtest/table.ts';
import { reportText } from '../../../cli/backtest/text.ts';
import { folded, shiftWords } from '../../../cli/backtest/words.ts';
import { backtestShop } from '../../runtime/backtest/shop.ts';

const CAMPAIGN = `
coupon next10 { 10% off order  valid 14d }
campaign order_thanks { repeatable per order  when order placed  then { wait 2d as a_while  give coupon next10  email thanks } }
`;
const ORDERS =
  'order_id,contact_key,placed_at,total\no1,<b>ann</b>,2026-01-10 10:00,50.00\no2,ben,2026-01-12 11:00,50.00\no3,ben,2026-01-20 11:00,5.00\n';
const { report } = await backtestShop({
  campaigns: CAMPAIGN,
  before: CAMPAIGN.replace('when order placed', 'when order placed where (order.total > 10 EUR)'),
  csv: { orders: ORDERS },
  options: { to: '2026-01-31' },
});

describe('the report in a terminal', () => {
  it('tells history, assumptions, figures, and what is different', () => {
    const text = reportText(report, 80);
    expect(text).toContain('Backtest of 1 campaign over Corner shop, 2026-01-10 to 2026-01-31 (Europe/Paris)');
    expect(text).toContain('Nobody reacts to a message');
    expect(text).toMatch(/order_thanks +3 +2 +3 +3 +0 +0/);
    expect(text).toContain('1 contact would get one email more');
    expect(text).toContain('Cost: 0.01 EUR (email 0.01 EUR at 0.002)');
    expect(text).toContain('2026-01-22  only now: gets email thanks (order thanks)');
  });

  it.each([60, 80, 100])('fits into %i columns', (width) => {
    const long = reportText(report, width)
      .split('\n')
      .filter((line) => line.length > width && !line.includes('.csv') && !line.startsWith('Backtest of'));
    expect(long).toEqual([]);
  });

  it('cuts what is too wide in the first column, and wraps sentences', () => {
    expect(
      table(
        [
          ['name', 'count'],
          ['a'.repeat(40), '12'],
        ],
        30,
      ),
    ).toEqual([`name${' '.repeat(21)}count`, `${'a'.repeat(22)}…     12`]);
    expect(wrapped('one two three four', 10, 2)).toEqual(['  one two', '    three', '    four']);
  });

  it('takes those together who would get many more or fewer', () => {
    const shifts = [1, -1, -5, -9].map((by) => ({ channel: 'email' as const, by, contacts: 2 }));
    expect(folded(shifts).map(shiftWords)).toEqual([
      '2 contacts would get one email more',
      '2 contacts would get one email less',
      '4 contacts would get 4 emails or yet fewer',
    ]);
  });
});

describe('the page', () => {
  const page = reportPage(report);

  it('needs nothing from outside and no script', () => {
    expect(page).not.toMatch(/<script|<link|https?:\/\/|@import|url\(/);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('escapes what comes from the history', () => {
    expect(page).toContain('&lt;b&gt;ann&lt;/b&gt;@contact.invalid');
    expect(page).not.toContain('<b>ann');
  });

  it('has a bar for each day with messages, and says the same in words', () => {
    expect([...page.matchAll(/<title>(2026-01-\d\d: [^<]+)<\/title>/g)].map(([, title]) => title)).toEqual([
      '2026-01-12: 1 email',
      '2026-01-14: 1 email',
      '2026-01-22: 1 email',
    ]);
    expect(page).toContain('<title>2 messages: 1 contacts</title>');
    expect(page).toContain('1 contact would get one email more');
  });
});
