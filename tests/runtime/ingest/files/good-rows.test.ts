import { describe, expect, it } from 'vitest';
import { summaryText } from '../../../../runtime/ingest/files/lines/read-orders.ts';
import { HEADER, readRows, readText, row, STORE } from './read-text.ts';

describe('what a spreadsheet may write', () => {
  const text = [HEADER, row(), row({ code: '2', text: '"BAG, ""BIG"""' }), ''];

  it('a byte-order mark and Windows line ends', async () => {
    const { orders, report } = await readText(`\uFEFF${text.join('\r\n')}`);
    expect(report).toMatchObject({ rows: 2, imported: 2, rejectedRows: 0 });
    expect(orders[0]?.lines.map((line) => line.description)).toEqual(['JUMBO BAG', 'BAG, "BIG"']);
  });

  it('no line end after the last row, and blank lines', async () => {
    expect((await readText(`${HEADER}\n\n${row()}\n\n${row({ code: '2' })}`)).report).toMatchObject({ rows: 2, imported: 2 });
  });

  it('a line break in quotes; places behind it are still right', async () => {
    const { orders, report } = await readRows(row({ text: '"BAG\nIN TWO LINES"' }), row({ invoice: '2', price: 'x' }));
    expect(orders[0]?.lines[0]?.description).toBe('BAG\nIN TWO LINES');
    expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([[4, 42]]);
  });

  it('columns in another order, and more of them', async () => {
    const { orders } = await readText(
      'Currency,Note,UnitPrice,CustomerID,Country,InvoiceNo,StockCode,Description,Quantity,InvoiceDate\nGBP,hello,1.5,7,France,1,A,Lamp,2,2011-01-01T10:00\n',
    );
    expect(orders).toMatchObject([{ invoice: '1', customer: '7', total: 300n, placedAt: Date.UTC(2011, 0, 1, 10) }]);
  });

  it('letters beyond ASCII, composed to one form', async () => {
    const { orders } = await readRows(row({ text: 'CAFE\u0301 ☕' }));
    expect(orders[0]?.lines[0]?.description).toBe('CAF\u00c9 ☕');
  });
});

describe('rows and invoices', () => {
  it('rows of an order stand together; its time is that of its earliest row', async () => {
    const { orders } = await readRows(row(), row({ code: '3', date: '2010-12-01 09:30:00' }), row({ invoice: '2' }));
    expect(orders.map((order) => [order.invoice, order.lines.length, new Date(order.placedAt).toISOString()])).toEqual([
      ['536378', 2, '2010-12-01T09:30:00.000Z'],
      ['2', 1, '2010-12-01T09:37:00.000Z'],
    ]);
  });

  it('times are local: an hour ahead in summer, moved forward where the clock skips', async () => {
    const { orders } = await readRows(row({ date: '2011-07-01 10:00:00' }), row({ invoice: '2', date: '2011-03-27 01:30:00' }));
    expect(orders.map((order) => new Date(order.placedAt).toISOString())).toEqual(['2011-03-27T01:30:00.000Z', '2011-07-01T09:00:00.000Z']);
  });

  it('carriage, charges and discounts count in the total and are no products', async () => {
    const { orders } = await readRows(
      row(),
      row({ code: 'POST', quantity: '2', price: '18.0' }),
      row({ code: 'M', quantity: '1', price: '3' }),
      row({ code: 'D', quantity: '-1', price: '2.50' }),
    );
    expect(orders).toMatchObject([{ total: 5600n, revenue: 1950n, shipping: 3600n, discount: 250n }]);
  });

  it('cancellations, stock corrections and what is no sale are counted and skipped', async () => {
    const { orders, report } = await readRows(
      row({ invoice: 'C1', quantity: '-1' }),
      row({ invoice: '2', quantity: '-32', price: '0.0', customer: '' }),
      row({ invoice: '3', price: '0.0' }),
      row({ invoice: '4', code: 'POST' }),
      row(),
    );
    expect(orders).toHaveLength(1);
    expect(summaryText(report)).toBe(
      '5 rows read from orders.csv: 1 row imported as 1 order, 1 skipped (cancellation), 1 skipped (stock correction), 2 skipped (no sale).',
    );
  });

  it('a guest has no customer; a number written as a decimal is the number', async () => {
    const { orders } = await readRows(row({ customer: '' }), row({ invoice: '600000' }));
    expect(orders.map((order) => order.customer)).toEqual([undefined, '14688']);
  });

  it('a store without minor units', async () => {
    const { orders, report } = await readText(
      [HEADER, row({ price: '195', currency: 'JPY' }), row({ invoice: '2', price: '1.95', currency: 'JPY' })].join('\n'),
      {
        ...STORE,
        currency: 'JPY',
        minorDigits: 0,
      },
    );
    expect(orders[0]?.total).toBe(1950n);
    expect(report.rejected[0]?.help).toMatch(/^Write a whole number, such as `255` or `255 JPY`\./);
  });
});
