import { describe, expect, test } from 'vitest';
import type { Program } from '../../../language/program.ts';
import { programOf, withoutSpans } from '../see.ts';

/** `email` and `needs` of the messages that the activities send. */
const MAILS = {
  'messages/thanks.email.mjml': '---\nsubject: Thank you\nneeds: { contact: contact }\n---\n<mjml></mjml>\n',
  'messages/first_order_10.email.mjml': '---\nsubject: Ten percent\nneeds: { code: coupon }\n---\n<mjml></mjml>\n',
  'messages/first_order_20.email.mjml': '---\nsubject: Twenty percent\nneeds: { code: coupon }\n---\n<mjml></mjml>\n',
};

const CART_RECOVERY = `
coupon save20 {
  20% off order
  valid 14d
}

/// Bring back carts that were left for three days.
campaign cart_recovery {
  repeatable per cart
  when cart abandoned after 3d
  unless purchased
  then {
    give coupon save20
    email cart_reminder
  }
}
`;

function only(program: Program): Program['campaigns'][number] {
  const [campaign] = program.campaigns;
  if (campaign === undefined || program.campaigns.length !== 1) throw new Error('The example declares one campaign.');
  return campaign;
}

describe('cart recovery (A3), the first look', () => {
  const campaign = only(programOf(CART_RECOVERY));

  test('one run for each cart, three days after it was left', () => {
    expect(campaign.entry).toEqual({ mode: 'repeatable', per: 'cart', newestWins: false });
    expect(withoutSpans(campaign.triggers)).toEqual([{ kind: 'idle', event: 'cart abandoned', entity: 'cart', after: 3 * 86_400_000 }]);
  });

  test('any purchase since entry ends it', () => {
    expect(withoutSpans(campaign.unless)).toEqual([
      {
        label: 'unless_1',
        when: {
          kind: 'fact',
          type: { kind: 'scalar', of: 'boolean' },
          event: 'order placed',
          aboutThis: false,
          window: { kind: 'since entry' },
        },
        effects: [],
      },
    ]);
  });

  test('the coupon, then the mail, labelled by their own words', () => {
    expect(withoutSpans(campaign.then)).toEqual([
      { label: 'give_coupon_save20', named: false, kind: 'give', coupon: 'save20' },
      { label: 'email_cart_reminder', named: false, kind: 'email', message: 'cart_reminder', with: [] },
    ]);
  });

  test('documentation and defaults are filled in', () => {
    expect(campaign).toMatchObject({
      documentation: 'Bring back carts that were left for three days.',
      purpose: 'marketing',
      priority: 3,
      tags: [],
      goals: [],
    });
  });

  test('the coupon draws its code after its name', () => {
    const [coupon] = programOf(CART_RECOVERY).coupons;
    expect(coupon).toMatchObject({
      benefit: { kind: 'percent', percent: '20' },
      valid: { kind: 'for', ms: 14 * 86_400_000 },
      code: { kind: 'unique', template: 'SAVE20-{10}' },
    });
  });

  test('places are those of the file', () => {
    expect(campaign.span).toMatchObject({ file: 'shop.campaign', start: { line: 8, column: 1 } });
  });
});

test('the shortest campaign stands on one line', () => {
  const program = programOf('campaign recover { once when cart abandoned after 3d unless purchased then email hello }');
  expect(only(program).then).toHaveLength(1);
});

test('a registered contact is thanked (A1)', () => {
  const program = programOf('campaign welcome { once when contact registered then email thanks }', MAILS);
  expect(withoutSpans(only(program).triggers)).toEqual([{ kind: 'event', event: 'contact registered' }]);
});

test('a week without an order brings ten percent, another one twenty (A6)', () => {
  const program = programOf(
    `
coupon first10 { 10% off order  valid 14d }
coupon first20 { 20% off order  valid 14d }
campaign first_order_nudge {
  once
  when contact registered
  goal purchased counted for 7d
  then {
    wait 1w
    give coupon first10
    email first_order_10
    wait 1w
    give coupon first20
    email first_order_20
  }
}`,
    MAILS,
  );
  expect(only(program).then.map((step) => step.label)).toEqual([
    'wait_1',
    'give_coupon_first10',
    'email_first_order_10',
    'wait_2',
    'give_coupon_first20',
    'email_first_order_20',
  ]);
  expect(only(program).goals).toMatchObject([{ label: 'goal_1', countedFor: 7 * 86_400_000 }]);
});

describe('the tests of language.md', () => {
  const program = programOf(`${CART_RECOVERY}
test cart_recovery "a purchase on day two stops everything" {
  given contact { first_name: "Ada", city: "Lyon", consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 EUR, quantity: 2 }] }
  at 2d  order placed { total: 80 EUR }
  expect no messages
  expect no run
}

test cart_recovery "three days later the reminder goes out with a coupon" {
  starting 2026-03-27 at 10:00 in "Europe/Paris"
  given contact { consents: ["email"], created_at: 100d ago, email: unknown }
  given product lamp { name: "Lamp" }
  at 0d     cart updated { cart: "c1", items: [{ product: lamp, price: 40 EUR, quantity: 1 }] }
  at 3d     expect coupon save20
  at 3d     expect email cart_reminder where (message.subject contains "lamp")
  expect outcome completed
  expect nothing else
}`);
  const [first, second] = program.tests;

  test('events carry rows, parts of rows and amounts in minor units', () => {
    expect(withoutSpans(first?.events)).toEqual([
      {
        at: 0,
        receivedAt: 0,
        contact: 'contact',
        event: 'cart updated',
        payload: record({
          items: {
            kind: 'list',
            list: [record({ product: text('lamp'), price: euro('4000'), quantity: { kind: 'scalar', type: 'number', scalar: '2' } })],
          },
        }),
      },
      {
        at: 2 * 86_400_000,
        receivedAt: 2 * 86_400_000,
        contact: 'contact',
        event: 'order placed',
        payload: record({ total: euro('8000') }),
      },
    ]);
  });

  test('given rows exist before the test; `ago` counts back from its start, `unknown` has no value', () => {
    expect(withoutSpans(second?.given)).toEqual([
      {
        entity: 'contact',
        name: 'contact',
        fields: record({
          consents: { kind: 'list', list: [text('email')] },
          created_at: { kind: 'scalar', type: 'instant', instant: { kind: 'ago', ms: 100 * 86_400_000 } },
          email: { kind: 'scalar' },
        }),
      },
      { entity: 'product', name: 'lamp', fields: record({ name: text('Lamp') }) },
    ]);
  });

  test('the name of a given row stands for its id', () => {
    expect(withoutSpans(second?.events[0]?.payload)).toMatchObject({
      record: [{ name: 'cart', value: text('c1') }, { value: { list: [{ record: [{ name: 'product', value: text('lamp') }, {}, {}] }] } }],
    });
  });

  test('expectations keep their order and their instant', () => {
    expect(second?.expectations.map(({ kind, at }) => [kind, at])).toEqual([
      ['coupon', 3 * 86_400_000],
      ['message', 3 * 86_400_000],
      ['outcome', undefined],
      ['nothing else', undefined],
    ]);
    expect(second?.starting).toEqual({ date: '2026-03-27', time: '10:00', zone: { kind: 'named', name: 'Europe/Paris' } });
  });
});

function record(entries: Readonly<Record<string, unknown>>): unknown {
  return { kind: 'record', record: Object.entries(entries).map(([name, value]) => ({ name, value })) };
}

function text(scalar: string): unknown {
  return { kind: 'scalar', type: 'text', scalar };
}

function euro(minor: string): unknown {
  return { kind: 'scalar', type: 'money', scalar: { minor, currency: 'EUR' } };
}
