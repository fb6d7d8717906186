/** `relance import`, the command: what it says, what it refuses, and what is in the database afterwards. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, endCommands, relance, startRelance } from './support/command.ts';
import { rowsOf } from './support/machine.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const ORDERS = `Invoice No,customer,Order date,total
A1,7,2011-05-01 10:00,12.50
A2,7,2011-05-02 10:00,"3,00"
A3,8,2011-05-03 10:00,7
`;

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = copyExample();
});
afterEach(endCommands);
afterAll(() => workspace.dispose());

/** Runs the command in the workspace on a file with this text. */
function run(table: string, text: string, ...options: readonly string[]): Promise<Ended> {
  workspace.write('file.csv', text);
  return relance(['import', table, 'file.csv', ...options], { cwd: workspace.folder });
}

describe('a preview', () => {
  it('shows the mapping and the first rows as they would be stored, and opens no database', async () => {
    const { code, stdout, stderr } = await run('orders', ORDERS, '.', '--preview', '2', '--map', 'name=Invoice No');
    expect(code).toBe(0);
    expect(stdout).toBe(`id           Invoice No  (known name)
name         Invoice No  (--map)
placed_at    Order date  (known name)
total        total  (same name)
contact.key  customer  (known name)

line 2
  id         A1
  contact    c_7902699be42c8a8e (key 7)
  name       A1
  placed_at  2011-05-01T09:00:00Z
  total      12.50 GBP

file.csv:3:23: \`3,00\` in \`total\` is not an amount of GBP.
  Write a decimal with a point and at most 2 digits after it, such as \`2.55\` or \`2.55 GBP\`. Then import the file again; what is already there is recognised.
`);
    expect(stderr).toBe('This is a preview: nothing was written.\n');
    expect(existsSync(join(workspace.folder, '.relance'))).toBe(false);
  });

  it('is one JSON document for machines', async () => {
    const { stdout } = await run('orders', ORDERS, '.', '--preview', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      columns: expect.arrayContaining([{ field: 'placed_at', column: 'Order date', by: 'alias' }]),
      ignored: [],
      rows: [{ id: 'A1' }, { id: 'A3' }],
      rejected: [{ line: 3, column: 23 }],
    });
  });
});

describe('what cannot be imported is said at once, with code 2 or 3, and no database is opened', () => {
  const CALLS: readonly (readonly [string, string, readonly string[], number, string])[] = [
    ['a table that there is not', 'orderz', [], 2, 'There is no table `orderz`.'],
    ['a field that there is not', 'orders', ['--map', 'price=total'], 2, 'orders have no field `price`.'],
    ['a column that there is not', 'orders', ['--map', 'total=Amount'], 2, '`file.csv` has no column `Amount`.'],
    ['another currency', 'orders', ['--currency', 'EUR'], 2, 'The store counts in GBP, and there is no rate'],
    ['a zone that there is not', 'orders', ['--zone', 'Europe/Atlantis'], 2, 'There is no such time zone.'],
    ['an event that is about something else', 'orders', ['--trigger', 'cart updated'], 2, 'No such event is about a row of orders.'],
    ['order lines into another table', 'carts', ['--format', 'lines'], 2, 'A file of order lines holds orders, not carts.'],
    ['a missing column', 'carts', [], 3, '`file.csv` has no column for `updated_at`.'],
    [
      'a list of rejected rows that cannot be written',
      'orders',
      ['--rejects', 'nowhere/rejects.csv'],
      3,
      'The file `nowhere/rejects.csv` cannot be written.',
    ],
  ];
  it.each(CALLS)('%s', async (_, table, options, code, says) => {
    const ended = await run(
      table,
      ORDERS.replace('Invoice No', 'cart_id'),
      '.',
      ...(table === 'orders' ? ['--map', 'id=cart_id'] : []),
      ...options,
    );
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(existsSync(join(workspace.folder, '.relance'))).toBe(false);
  });

  it('a table that is off', async () => {
    const settings =
      'language: 1\nstore: { name: Shop, time_zone: Europe/London, currency: GBP, locale: en }\nchannels: { email: { from: "Shop <shop@shop.example>" } }\n';
    mkdirSync(join(workspace.folder, 'small'));
    workspace.write('small/relance.yaml', settings);
    const ended = await run('subscriptions', ORDERS, 'small');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('The table `subscriptions` is off.');
    expect(existsSync(join(workspace.folder, 'small', '.relance'))).toBe(false);
  });

  it('a file that is not there', async () => {
    const ended = await relance(['import', 'orders', 'nowhere.csv'], { cwd: workspace.folder });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toContain('The file `nowhere.csv` cannot be read.');
  });
});

describe('an import', () => {
  it('takes the good rows in, reports the wrong ones, and ends with code 1', async () => {
    const { code, stdout, stderr } = await run('orders', ORDERS, '.', '--rejects', 'rejects.csv');
    expect(code).toBe(1);
    expect(stdout.replace(/ in [\d.]+ s \([\d,]+ rows\/s\)/, '')).toBe(`file.csv: 3 rows read into orders
  2 rows in
  2 orders written
  1 row rejected, in rejects.csv, and kept as dead letters
  2 events noted
`);
    expect(stderr).toContain('warning: file.csv:3:23: `3,00` in `total` is not an amount of GBP.\n  Write a decimal');
    expect(workspace.read('rejects.csv')).toBe(
      'line,column,header,severity,code,reason,what to do,row\n3,23,total,error,bad-value,"`3,00` in `total` is not an amount of GBP.","Write a decimal with a point and at most 2 digits after it, such as `2.55` or `2.55 GBP`. Then import the file again; what is already there is recognised.","A2,7,2011-05-02 10:00,""3,00"""\n',
    );
    const rows = await rowsOf(workspace, 'select id, total::int as total, contact is not null as owned from shop."order" order by 1');
    expect(rows).toEqual([
      { id: 'A1', total: 1250, owned: true },
      { id: 'A3', total: 700, owned: true },
    ]);
  });

  it('of the mended file writes what was missing, and ends with code 0', async () => {
    const { code, stdout } = await run('orders', ORDERS.replace('"3,00"', '3.00'), '.', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      table: 'orders',
      rows: 3,
      good: 3,
      written: 3,
      events: 1,
      knownEvents: 2,
      rejected: 0,
    });
  });

  it('of order lines writes orders, their items and what they add up to', async () => {
    const lines = 'order,sku,qty,price,date,customer_id\nB1,lamp,2,4.50,2011-06-01,7\nB1,POST,1,3,2011-06-01,7\n';
    expect((await run('orders', lines, '.', '--format', 'lines')).code).toBe(0);
    const [order] = await rowsOf(workspace, `select total::int as total, shipping::int as shipping from shop."order" where id = 'B1'`);
    expect(order).toEqual({ total: 1200, shipping: 300 });
    expect(await rowsOf(workspace, `select id, product from shop.item where "order" = 'B1'`)).toEqual([{ id: 'B1/1', product: 'lamp' }]);
  });

  it('with --trigger is news: events wait to be handled', async () => {
    const { code, stdout } = await run('contacts', 'key,email\n9,nine@example.com\n', '.', '--trigger', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ written: 0, events: 1 });
    expect(await rowsOf(workspace, 'select event from relance.events where seq is null')).toEqual([{ event: 'contact registered' }]);
  });

  it('does not depend on campaigns that have mistakes; relance.yaml with one is refused', async () => {
    workspace.edit('welcome.campaign', 'campaign welcome', 'campagne welcome');
    expect((await run('contacts', 'key\n7\n')).code).toBe(0);
    workspace.restore('welcome.campaign');
    workspace.edit('relance.yaml', 'currency: GBP', 'currency: POUND');
    const ended = await run('contacts', 'key\n7\n');
    workspace.restore('relance.yaml');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('Nothing was imported.');
  });

  it('goes into the database of a `relance dev` that runs, and leaves its server to it', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '1d']);
    await dev.log('page');
    const { code, stdout } = await run('orders', 'id,customer,placed_at,total\nC1,7,2010-11-01,5\n', '.', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ written: 1, events: 1 });
    expect(await rowsOf(workspace, `select id from shop."order" where id = 'C1'`)).toEqual([{ id: 'C1' }]);
    dev.signal('SIGINT');
    const ended = await dev.ended;
    expect(ended.code, ended.stderr).toBe(0);
  });
});
