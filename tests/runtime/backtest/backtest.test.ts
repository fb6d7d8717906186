import { describe, expect, it } from 'vitest';
import { backtestShop, writeTemporary } from './shop.ts';

const THANKS = `
coupon next10 { 10% off order  valid 14d }

campaign order_thanks {
  repeatable
  when order placed
  only if order.total > 10 EUR
  unless order placed
  then {
    wait 2d as a_while
    give coupon next10
    email thanks
  }
}
`;

const CONTACTS =
  'key,email,consents,created_at\nann,ann@mail.example,email,2026-01-01T08:00:00Z\nben,ben@mail.example,,2026-01-01T08:00:00Z\n';
const ORDERS = [
  'order_id,contact_key,placed_at,total',
  'o1,ann,2026-01-10 10:00,50.00',
  'o2,ben,2026-01-10 11:00,50.00',
  'o3,ann,2026-02-01 10:00,5.00',
  'o4,ann,2026-02-10 10:00,50.00',
  'o5,ann,2026-02-11 10:00,50.00',
  '',
].join('\n');

describe('campaigns over files of contacts and orders', () => {
  it('counts who enters, who is refused and why, what goes out and what does not', async () => {
    const { report } = await backtestShop({ campaigns: THANKS, csv: { contacts: CONTACTS, orders: ORDERS } });
    const [thanks] = report.figures.campaigns;
    expect(thanks).toMatchObject({ campaign: 'order_thanks', entries: 4, contacts: 2, live: 1 });
    expect(thanks?.refused).toEqual([{ name: 'only if is false', count: 1 }]);
    expect(thanks?.outcomes).toEqual([
      { what: 'completed', reason: 'the end of the flow', count: 2 },
      { what: 'exited', reason: 'unless', count: 1 },
    ]);
    expect(thanks?.messages).toEqual([{ label: 'email_thanks', message: 'thanks', channel: 'email', sent: 1 }]);
    expect(thanks?.notSent).toEqual([{ what: 'skipped', reason: 'no consent', count: 1 }]);
    expect(thanks?.coupons).toEqual([{ coupon: 'next10', given: 2, redeemed: 0 }]);
    expect(report.figures.byDay).toEqual([{ day: '2026-01-12', channel: 'email', count: 1 }]);
    expect(report.figures.busiest).toMatchObject([{ name: 'ann@mail.example', messages: 1 }]);
  });

  it('counts contacts on each way of the flow', async () => {
    const { report } = await backtestShop({ campaigns: THANKS, csv: { contacts: CONTACTS, orders: ORDERS } });
    const ways = report.figures.campaigns[0]?.paths.map(({ label, contacts, runs }) => [label, runs, contacts]);
    expect(ways).toEqual([
      ['when_1', 4, 2],
      ['only_if', 1, 1],
      ['unless_1', 1, 1],
      ['a_while', 4, 2],
      ['give_coupon_next10', 2, 2],
      ['email_thanks', 2, 2],
    ]);
  });

  it('takes what came before the period for the past: it starts nothing, and conditions see it', async () => {
    const campaigns = 'campaign third_order { once  when order placed  only if count(orders) >= 3  then email thanks }';
    const { report } = await backtestShop({
      campaigns,
      csv: { contacts: CONTACTS, orders: ORDERS },
      options: { from: '2026-02-10', to: '2026-02-28' },
    });
    expect(report.figures).toMatchObject({ replayed: 2, past: 5, entries: 1, messages: 1 });
    expect(report.period).toMatchObject({ from: '2026-02-10', to: '2026-02-28' });
  });

  it('ends with the last day, and tells which runs it leaves under way', async () => {
    const { report } = await backtestShop({
      campaigns: THANKS,
      csv: { contacts: CONTACTS, orders: ORDERS },
      options: { to: '2026-01-11' },
    });
    expect(report.figures).toMatchObject({ replayed: 4, messages: 0 });
    expect(report.figures.campaigns[0]).toMatchObject({ entries: 2, live: 2 });
  });

  it('lets caps and quiet hours decide as they would', async () => {
    const campaigns = `campaign soon { repeatable per order  when order placed  then email thanks }`;
    const orders = 'order_id,contact_key,placed_at,total\no1,ann,2026-01-10 22:00,9.00\no2,ann,2026-01-11 12:00,9.00\n';
    const { report } = await backtestShop({ campaigns, csv: { contacts: CONTACTS, orders } });
    expect(report.figures).toMatchObject({ entries: 2, messages: 1, quiet: 1, capped: 1 });
    expect(report.figures.byDay).toEqual([{ day: '2026-01-11', channel: 'email', count: 1 }]);
  });

  it('estimates costs by what relance.yaml says of each channel', async () => {
    const campaigns = 'campaign soon { repeatable per order  when order placed  then sms note }';
    const { report } = await backtestShop({ campaigns, csv: { orders: ORDERS } });
    expect(report.figures.costs).toEqual([{ channel: 'sms', messages: 5, each: '0.05', total: '0.25' }]);
  });
});

describe('what a history does not say', () => {
  it('orders alone: everybody is taken to agree to what the campaigns send, and the report says so', async () => {
    const { report } = await backtestShop({ campaigns: THANKS, csv: { orders: ORDERS } });
    expect(report.figures.messages).toBe(2);
    expect(report.history).toMatchObject({ assumedConsents: ['email'], assumedContacts: 2 });
    expect(report.assumptions[0]).toContain('2 contacts of whom the history does not say what they agree to are taken to agree to email');
  });

  it('nobody agrees to anything with `--consents none`', async () => {
    const { report } = await backtestShop({ campaigns: THANKS, csv: { orders: ORDERS }, options: { consents: 'none' } });
    expect(report.figures.messages).toBe(0);
    expect(report.figures.campaigns[0]?.notSent).toEqual([{ what: 'skipped', reason: 'no address', count: 2 }]);
  });

  it('an empty cell of a column for consents is a no, whatever is assumed of others', async () => {
    const { report } = await backtestShop({
      campaigns: THANKS,
      csv: { contacts: CONTACTS, orders: ORDERS },
      options: { consents: 'email' },
    });
    expect(report.figures.messages).toBe(1);
  });

  it('says of a campaign that nothing in the history can start it', async () => {
    const campaigns = 'campaign rescue { repeatable  when cart abandoned after 1h  then email reminder }';
    const { report } = await backtestShop({ campaigns, csv: { orders: ORDERS } });
    expect(report.assumptions.at(-1)).toBe('`rescue` begins with `cart abandoned`, which the history does not have: nobody can enter.');
  });

  it('nobody reacts to a message, unless a share of them is stated', async () => {
    const campaigns = `campaign clicks {
      repeatable per order
      when order placed
      then { email thanks as hello  wait up to 1d for hello clicked as answer on timeout { stop outcome silent } }
    }`;
    const call = { campaigns, csv: { contacts: CONTACTS, orders: ORDERS } };
    const outcomes = async (options: Readonly<Record<string, unknown>>) =>
      (await backtestShop({ ...call, options })).report.figures.campaigns[0]?.outcomes.map(({ what, count }) => [what, count]);
    expect(await outcomes({})).toEqual([['silent', 4]]);
    expect(await outcomes({ reactions: 'opened=100%,clicked=100%' })).toEqual([
      ['completed', 4],
      ['silent', 1],
    ]);
  });
});

describe('other files', () => {
  it('replays carts, and what is derived from them', async () => {
    const campaigns = 'campaign rescue { repeatable per cart  when cart abandoned after 1h  unless order placed  then email reminder }';
    const carts = 'cart_id,contact_key,updated_at\nc1,ann,2026-01-10 10:00\nc2,ann,2026-01-20 10:00\n';
    const items = 'cart_id,sku,quantity\nc1,lamp,1\nc2,lamp,1\n';
    const orders = 'order_id,contact_key,placed_at,total,cart\no1,ann,2026-01-20 10:30,50.00,c2\n';
    const { report } = await backtestShop({
      campaigns,
      csv: { contacts: CONTACTS, carts, orders },
      options: { file: [`cart_items=${await writeTemporary(items)}`] },
    });
    expect(report.figures).toMatchObject({ entries: 1, messages: 1 });
  });

  it('replays events of any kind, with their payload', async () => {
    const campaigns = 'campaign paid { repeatable per order  when order paid where (order.total >= 20 EUR)  then email thanks }';
    const events = [
      'event,occurred_at,contact_key,about,payload',
      'order paid,2026-01-10 10:00,ann,o1,"{""total"":""30.00 EUR""}"',
      'order paid,2026-01-12 10:00,ann,o2,"{""total"":""10.00 EUR""}"',
      'order eaten,2026-01-12 10:00,ann,o2,',
      'order paid,2026-01-12 10:00,ann,o3,{broken',
      '',
    ].join('\n');
    const { report, log } = await backtestShop({ campaigns, csv: { contacts: CONTACTS, events } });
    expect(report.figures).toMatchObject({ entries: 1, messages: 1 });
    expect(report.history.sources.find(({ table }) => table === 'events')).toMatchObject({ rows: 4, rejected: 2, happened: 2 });
    expect(log.join('\n')).toContain('`order eaten` is no event that a shop reports');
    expect(log.join('\n')).toContain('The payload is no JSON object');
  });

  it('reads order lines, and what orders consist of where a campaign asks for it', async () => {
    const lines = [
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
      '1,lamp,Lamp,12,2026-01-10 10:00:00,2.00,ann',
      '2,lamp,Lamp,1,2026-01-20 10:00:00,2.00,ann',
      '',
    ].join('\n');
    const entries = async (condition: string): Promise<number> => {
      const campaigns = `campaign lines { repeatable  when order placed${condition}  then email thanks }`;
      return (await backtestShop({ campaigns, csv: { orders: lines }, options: { format: 'lines' } })).report.figures.entries;
    };
    expect(await entries('')).toBe(2);
    expect(await entries(' where (any(order.items where (item.quantity >= 12)))')).toBe(1);
    expect(await entries(' where (order.total >= 24 EUR)')).toBe(1);
  });
});

describe('two revisions', () => {
  it('are compared contact by contact, with examples', async () => {
    const before = THANKS.replace('only if order.total > 10 EUR', 'only if order.total > 100 EUR');
    const { report } = await backtestShop({ campaigns: THANKS, before, csv: { orders: ORDERS } });
    const comparison = report.against?.comparison;
    expect(comparison).toMatchObject({ messages: { before: 0, now: 2 }, coupons: { before: 0, now: 2 }, changed: 2 });
    expect(comparison?.shifts).toEqual([{ channel: 'email', by: 1, contacts: 2 }]);
    expect(comparison?.campaigns).toMatchObject([{ campaign: 'order_thanks', entries: { before: 0, now: 4 }, onlyNow: 2, onlyBefore: 0 }]);
    const kinds = comparison?.examples.flatMap(({ differences }) => differences.map(({ side, kind }) => `${side} ${kind}`));
    expect(kinds).toContain('now message');
    expect(kinds?.every((kind) => kind?.startsWith('now'))).toBe(true);
  });

  it('that do the same differ for nobody', async () => {
    const { report } = await backtestShop({ campaigns: THANKS, before: `${THANKS}// A comment.\n`, csv: { orders: ORDERS } });
    expect(report.against?.comparison).toMatchObject({ changed: 0, shifts: [], examples: [] });
  });
});
