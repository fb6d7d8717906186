import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { brief, campaignOf, usesOf } from './brief.ts';

const SEGMENTS = 'segment young_west = contact.city in ["Atlanta"]\nsegment big_buyers = manual\n';

/** The triggers of a campaign that starts so. */
function triggersOf(when: string, entry = 'once'): unknown {
  return withoutSpans(campaignOf(`campaign c { ${entry} when ${when} then email hello }\n${SEGMENTS}`).triggers);
}

/** What is wrong with a campaign that starts so. */
function wrong(when: string, rest = ''): string {
  return brief(`campaign c { once when ${when} ${rest} then email hello }\n${SEGMENTS}`);
}

describe('what starts a run', () => {
  test.each([
    [
      'cart abandoned after 1h from shopify_fr, prestashop',
      { kind: 'idle', event: 'cart abandoned', entity: 'cart', from: ['shopify_fr', 'prestashop'] },
    ],
    ['checkout abandoned after 1h', { kind: 'idle', event: 'checkout abandoned', entity: 'checkout', after: 3_600_000 }],
    ['no order placed for 90d', { kind: 'silence', event: 'order placed', ms: 7_776_000_000 }],
    ['contact.tier changes to "gold"', { kind: 'field', entity: 'contact', field: 'tier', change: 'changes', to: { value: 'gold' } }],
    ['contact.points rises above 100', { kind: 'field', change: 'rises', bound: { value: '100' } }],
    ['order.financial_status changes from "open"', { kind: 'field', entity: 'order', field: 'financial_status', from: { value: 'open' } }],
    ['contact enters young_west', { kind: 'membership', change: 'enters', segment: 'young_west' }],
    ['contact leaves big_buyers', { kind: 'membership', change: 'leaves', segment: 'big_buyers' }],
    ['segment young_west read now', { kind: 'read', segment: 'young_west', at: { kind: 'now' } }],
    [
      'segment young_west read on 2026-12-01 at 09:00',
      { at: { kind: 'on', date: '2026-12-01', time: '09:00', zone: { kind: 'contact' } } },
    ],
    [
      'segment young_west read every monday at 09:00 in store time',
      { at: { kind: 'every weekday', day: 'monday', zone: { kind: 'store' } } },
    ],
    ['segment young_west read every month on 31 at 09:00', { at: { kind: 'every month', day: 31 } }],
    ['each item of order delivered', { kind: 'each', entity: 'item', event: 'order delivered' }],
    ['email opened', { kind: 'event', event: 'message opened', subject: { kind: 'channel', channel: 'email' } }],
    ['hello clicked', { kind: 'event', event: 'message clicked', subject: { kind: 'message', message: 'hello' } }],
    ['price dropped by 10% gathered for 1h as drops', { kind: 'event', by: '10', gathered: { ms: 3_600_000, name: 'drops' } }],
    ['started', { kind: 'started' }],
    ['30m before appointment.starts_at', { kind: 'date', key: '30m before appointment.starts_at', exact: -1_800_000, time: '' }],
    ['appointment.starts_at at 08:00', { kind: 'date', key: 'appointment.starts_at at 08:00 in contact time', time: '08:00' }],
  ])('%s', (when, wanted) => {
    expect(triggersOf(when)).toMatchObject([wanted]);
  });

  test('contacts who are interested in the row', () => {
    expect(triggersOf('product restocked to contacts where (any(items within 365d where (item.product == this.product)))')).toMatchObject([
      {
        event: 'product restocked',
        toContacts: { over: { where: { right: { root: { from: 'trigger', name: 'this', entity: 'product' }, path: [] } } } },
      },
    ]);
  });
});

describe('what a trigger brings into scope', () => {
  test.each([
    ['each item of order delivered', 'item.price > 10 EUR'],
    ['price dropped gathered for 1h as drops', 'count(drops) > 2'],
    ['order placed or order paid', 'order.total > 10 EUR'],
    ['email opened or hello clicked', 'message.campaign == "c"'],
    ['contact.points rises above 100', 'contact.points > 1'],
    ['order.financial_status changes', 'order.total > 10 EUR'],
  ])('%s: %s', (when, condition) => {
    expect(campaignOf(`campaign c { once when ${when} only if ${condition} then email hello }`).onlyIf).toBeDefined();
  });

  test('only what all of them bring', () => {
    expect(wrong('order placed or cart updated', 'only if order.total > 10 EUR')).toMatchInlineSnapshot(`
      "
      unknown-name «order»: Not every trigger of this campaign brings a row of \`order\`. Write a campaign of its own for each kind of trigger.
      "
    `);
    expect(wrong('price dropped gathered for 1h as drops or product restocked', 'only if count(drops) > 1')).toMatchInlineSnapshot(`
      "
      unknown-name «drops»: Not every trigger of this campaign brings a list \`drops\`. Write a campaign of its own for each kind of trigger.
      "
    `);
    expect(wrong('price dropped gathered for 1h as drops', 'only if product.price > 1 EUR')).toMatchInlineSnapshot(`
      "
      unknown-name «product»: The trigger gathers several, so there is not one \`product\`. Ask the list, such as \`count(drops)\` or \`last(drops).…\`.
      "
    `);
    expect(wrong('each item of order delivered or started', 'only if item.price > 1 EUR')).toMatchInlineSnapshot(`
      "
      unknown-name «item»: Not every trigger of this campaign brings a row of \`item\`. Write a campaign of its own for each kind of trigger.
      "
    `);
  });

  test('and `per` is about the row that all of them bring', () => {
    expect(campaignOf('campaign c { repeatable per item when each item of order delivered then email hello }').entry.per).toBe('item');
    expect(brief('campaign c { once per order when order placed or started then email hello }')).toMatchInlineSnapshot(`
      "
      per-not-bound «order»: \`started\` is about the contact and brings no \`order\`. Leave out \`per order\`, or use triggers that are all about an \`order\`.
      "
    `);
    expect(brief('campaign c { once per product when price dropped gathered for 1h as drops then email hello }')).toMatchInlineSnapshot(`
      "
      per-not-bound «product»: \`price dropped gathered\` brings the list \`drops\` and brings no \`product\`. Leave out \`per product\`, or use triggers that are all about a \`product\`.
      "
    `);
    expect(brief('campaign c { once per ordr when order placed then email hello }')).toMatchInlineSnapshot(`
      "
      unknown-table «ordr»: There is no table \`ordr\`. Did you mean \`order\`? [change-spelling]
      "
    `);
    expect(brief('campaign c { once per visit when site visited then email hello }')).toMatchInlineSnapshot(`
      "
      table-not-active «visit»: The table \`visit\` is off. Add \`visit\` to \`modules\` in relance.yaml. [activate-table]
      table-not-active «site visited»: \`site visited\` is an event of the table \`visit\`, which is off. Add \`visit\` to \`modules\` in relance.yaml. [activate-table]
      "
    `);
  });
});

describe('mistakes in triggers', () => {
  test.each([
    'cart abandoned',
    'order placed after 3d from till',
    'cart updated by 10%',
    'price dropped by 0%',
    'cart updated from shopfy_fr, own, own, till',
    'email opened from own',
    'contact registered to contacts where (contact.city == "x")',
    'price dropped to contacts where (product.price > 1 EUR)',
    'price dropped gathered for 0s as message',
    'no product restocked for 0d',
    'no email opened for 30d',
    'contact.city rises above "x"',
    'contact.points changes from 3 to 3',
    'contact.points changes to "a"',
    'contact.points falls below contact.points',
    'contact.pints changes',
    'carts.total changes',
    'item.price changes',
    'contact.consents changes',
    'order.cart.total changes',
    'each product of order delivered',
    'each itm of order delivered',
    'segment nobody read now',
    'contact enters big_byers',
    'segment big_buyers read every month on 32 at 09:00',
    '1h before contact.birthday',
    '1h before order.placed_at at 09:00',
    'contact.points at 09:00',
    'reminder opened',
    'email opend',
    'this cart updated',
    'order plced',
    'contact.tier at 09:00',
  ])('%s', (when) => {
    expect(wrong(when)).toMatchSnapshot();
  });
});

test('names that triggers resolve', () => {
  const source = `campaign c { once per product when price dropped from own where (product.stock > 1) then email hello }
campaign d { once when contact.tier changes or contact enters big_buyers or price dropped gathered for 1h as drops then email hello }
segment big_buyers = manual`;
  expect(usesOf(source)).toMatchInlineSnapshot(`
    [
      "c → declaration of campaign c",
      "product → use of entity product",
      "price dropped → use of event price dropped",
      "own → use of connection own",
      "product → use of row product",
      "stock → use of field stock",
      "hello → use of message hello",
      "d → declaration of campaign d",
      "contact → use of row contact",
      "tier → use of field tier",
      "big_buyers → use of segment big_buyers",
      "price dropped → use of event price dropped",
      "drops → declaration of binding drops",
      "hello → use of message hello",
      "big_buyers → declaration of segment big_buyers",
    ]
  `);
});
