import { describe, expect, test } from 'vitest';
import type { Step, Trigger } from '../../../language/program.ts';
import { programOf, see, withoutSpans } from '../see.ts';

const MODULES = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, cart, cart_item, subscription]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;

function stepsOf(steps: string, when = 'order placed', clauses = 'once'): readonly Step[] {
  return programOf(`campaign c { ${clauses} when ${when} then { ${steps} } }`, { 'relance.yaml': MODULES }).campaigns[0]?.then ?? [];
}

function momentOf(words: string, when?: string, clauses?: string): unknown {
  const [step] = stepsOf(`wait ${words}`, when, clauses);
  return step?.kind === 'until' ? withoutSpans(step.moment) : step;
}

function triggerOf(words: string): Trigger | undefined {
  return programOf(`campaign c { once when ${words} then email hello }`, { 'relance.yaml': MODULES }).campaigns[0]?.triggers[0];
}

describe('a calendar wait', () => {
  test('a span, a weekday, a date and a window, in the contact’s time where nothing is said', () => {
    const zone = { kind: 'contact' };
    expect(momentOf('3 days at 09:00')).toEqual({ kind: 'span', count: 3, unit: 'day', time: '09:00', zone });
    expect(momentOf('until monday at 09:00')).toEqual({ kind: 'weekday', day: 'monday', time: '09:00', zone });
    expect(momentOf('until 2026-12-24 at 08:00 in store time')).toEqual({
      kind: 'date',
      date: '2026-12-24',
      time: '08:00',
      zone: { kind: 'store' },
    });
    expect(momentOf('until between 22:00 and 06:00 on saturday to sunday in "Asia/Tokyo"')).toEqual({
      kind: 'window',
      from: '22:00',
      until: '06:00',
      days: ['saturday', 'sunday'],
      zone: { kind: 'named', name: 'Asia/Tokyo' },
    });
  });

  test('a time of day: the next one, or today’s', () => {
    expect(momentOf('until 09:00')).toEqual({ kind: 'time', time: '09:00', zone: { kind: 'contact' } });
    expect(momentOf('until 09:00 in store time')).toEqual({ kind: 'time', time: '09:00', zone: { kind: 'store' } });
    expect(momentOf('until today at 18:00 else { stop }')).toEqual({ kind: 'today', time: '18:00', zone: { kind: 'contact' } });
  });

  test('a point in time needs no time of day', () => {
    expect(momentOf('until order.delivered_at')).toMatchObject({ kind: 'exact', ms: 0, value: { path: ['delivered_at'] } });
    expect(momentOf('until order.delivered_at as there else { stop }')).toEqual(momentOf('until 0m after order.delivered_at'));
    expect(momentOf('until order.delivered_at at 09:00')).toMatchObject({ kind: 'field', time: '09:00' });
  });

  test('a birthday comes back every year, the end of a subscription does not', () => {
    expect(momentOf('until contact.birthday at 09:00')).toMatchObject({ kind: 'field', yearly: true, value: { path: ['birthday'] } });
    expect(momentOf('until 2 days before this.ends_on at 09:00', 'subscription started', 'once per subscription')).toMatchObject({
      kind: 'field',
      yearly: false,
      offset: { count: 2, unit: 'day', sign: -1 },
      value: { root: { from: 'this', entity: 'subscription' }, path: ['ends_on'] },
    });
  });

  test('an exact offset counts from a point in time', () => {
    expect(momentOf('until 30m before order.delivered_at')).toMatchObject({
      kind: 'exact',
      ms: -1_800_000,
      value: { path: ['delivered_at'] },
    });
    expect(momentOf('until 1h 30m after order.delivered_at')).toMatchObject({ kind: 'exact', ms: 5_400_000 });
  });

  test('rows that a wait has bound have dates too', () => {
    const steps = stepsOf('wait up to 7d for order paid as paid on timeout { stop } wait until 1 week after paid.order.placed_at at 09:00');
    expect(withoutSpans(steps[1])).toMatchObject({ moment: { value: { root: { from: 'binding', name: 'paid' }, path: ['placed_at'] } } });
  });

  test('it is numbered like other waits, and its `else` has the number', () => {
    const steps = stepsOf('wait 3d wait until contact.birthday at 09:00 else { wait 1d stop } email hello');
    expect(withoutSpans(steps)).toMatchObject([
      { label: 'wait_1', kind: 'wait' },
      { label: 'wait_2', kind: 'until', otherwise: [{ label: 'wait_2_else_wait_1' }, { label: 'wait_2_else_stop_1' }] },
      { label: 'email_hello' },
    ]);
  });
});

describe('a date trigger', () => {
  test('of the contact: its canonical words say the zone', () => {
    expect(withoutSpans(triggerOf('contact.birthday at 10:00'))).toEqual({
      kind: 'date',
      event: 'contact.birthday',
      key: 'contact.birthday at 10:00 in contact time',
      entity: 'contact',
      field: 'birthday',
      yearly: true,
      time: '10:00',
      zone: { kind: 'contact' },
    });
  });

  test.each([
    ['1 week before contact.birthday at 09:00', '1 week before contact.birthday at 09:00 in contact time'],
    ['30 days after order.delivered_at at 09:00 in store time', '30 days after order.delivered_at at 09:00 in store time'],
    ['1 months after subscription.ends_on at 09:00 in "Asia/Tokyo"', '1 month after subscription.ends_on at 09:00 in "Asia/Tokyo"'],
  ])('%s', (words, key) => {
    expect(triggerOf(words)).toMatchObject({ key });
  });

  test('its row is the trigger’s, and the run may be about it', () => {
    const source = `campaign c {
  once per order
  when 30 days after order.delivered_at at 09:00 where (order.total > 50 EUR)
  only if this.total > 60 EUR
  then email order_mail
}`;
    const [campaign] = programOf(source).campaigns;
    expect(campaign?.entry.per).toBe('order');
    expect(withoutSpans(campaign?.triggers)).toMatchObject([
      { entity: 'order', field: 'delivered_at', yearly: false, where: { left: { root: { from: 'trigger', entity: 'order' } } } },
    ]);
  });
});

test('a wait for a field that holds no date', () => {
  expect(see('campaign c { once when order placed then { wait until contact.city at 09:00 email hello } }')).toMatchInlineSnapshot(`
    "
    error[not-a-date]: A date or a point in time is needed here.
      --> shop.campaign:1:55
        |
      1 | campaign c { once when order placed then { wait until contact.city at 09:00 email hello } }
        |                                                       ^^^^^^^^^^^^
        |
      This is text.
      help: Name a field that holds one, such as \`contact.birthday\`.

    1 error
    "
  `);
});

test('a wait to the minute for a date, which is a whole day', () => {
  expect(see('campaign c { once when order placed then { wait until 30m before contact.birthday email hello } }')).toMatchInlineSnapshot(`
    "
    error[time-of-day-missing]: A day of the calendar needs a time of day.
      --> shop.campaign:1:55
        |
      1 | campaign c { once when order placed then { wait until 30m before contact.birthday email hello } }
        |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
      A date is a whole day, and nothing says at what time of it.
      help: Say at what time of the day, such as \`1 day before contact.birthday at 09:00\`.

    1 error
    "
  `);
});

test('a wait to the minute for what is no time', () => {
  expect(see('campaign c { once when order placed then { wait until 30m before order.total email hello } }')).toMatchInlineSnapshot(`
    "
    error[not-a-date]: A date or a point in time is needed here.
      --> shop.campaign:1:66
        |
      1 | campaign c { once when order placed then { wait until 30m before order.total email hello } }
        |                                                                  ^^^^^^^^^^^
        |
      This is money.
      help: Name a field that holds a point in time.

    1 error
    "
  `);
});

test('a window that is empty', () => {
  expect(see('campaign c { once when order placed then { wait until between 09:00 and 09:00 email hello } }')).toMatchInlineSnapshot(`
    "
    error[empty-window]: This window has no time in it.
      --> shop.campaign:1:55
        |
      1 | campaign c { once when order placed then { wait until between 09:00 and 09:00 email hello } }
        |                                                       ^^^^^^^^^^^^^^^^^^^^^^^
        |
      From \`09:00\` to \`09:00\` there is no time, since the end is excluded.
      help: Write an end that differs from the beginning.

    1 error
    "
  `);
});

test('a zone that does not exist', () => {
  expect(see('campaign c { once when order placed then { wait 3 days at 09:00 in "Europe/Pari" email hello } }')).toMatchInlineSnapshot(`
    "
    error[unknown-time-zone]: This time zone does not exist.
      --> shop.campaign:1:65
        |
      1 | campaign c { once when order placed then { wait 3 days at 09:00 in "Europe/Pari" email hello } }
        |                                                                 ^^^^^^^^^^^^^^^^
        |
      There is no time zone \`Europe/Pari\`.
      help: Did you mean \`"Europe/Paris"\`?

    1 error
    "
  `);
});

test('a date without a time of day, and a point in time with a zone', () => {
  const source = (moment: string): string => `campaign c { once when order placed then { wait until ${moment} email hello } }`;
  expect(see(source('contact.birthday')) + see(source('order.delivered_at in store time'))).toMatchInlineSnapshot(`
    "
    error[time-of-day-missing]: A day of the calendar needs a time of day.
      --> shop.campaign:1:55
        |
      1 | campaign c { once when order placed then { wait until contact.birthday email hello } }
        |                                                       ^^^^^^^^^^^^^^^^
        |
      A date is a whole day, and nothing says at what time of it.
      help: Add the time: \`contact.birthday at 09:00\`.

    1 error

    error[unexpected-syntax]: Something else belongs here.
      --> shop.campaign:1:74
        |
      1 | campaign c { once when order placed then { wait until order.delivered_at in store time email hello } }
        |                                                                          ^^
        |
      Without a time of day a zone says nothing.
      help: Leave it out, or write the time of day first: \`order.delivered_at at 09:00 in store time\`.

    1 error
    "
  `);
});

test('a wait of no days', () => {
  expect(see('campaign c { once when order placed then { wait 0 days at 9:30 email hello } }')).toMatchInlineSnapshot(`
    "
    error[malformed-duration]: This duration cannot be read.
      --> shop.campaign:1:49
        |
      1 | campaign c { once when order placed then { wait 0 days at 9:30 email hello } }
        |                                                 ^^^^^^
        |
      \`0 days\` is no calendar span.
      help: Write \`wait until 09:30\` for the next 09:30, or \`wait until today at 09:30\` for today alone.

    error[malformed-time]: This time of day does not exist.
      --> shop.campaign:1:59
        |
      1 | campaign c { once when order placed then { wait 0 days at 9:30 email hello } }
        |                                                           ^^^^
        |
      \`9:30\` is no time of day.
      help: Times have four digits, from \`00:00\` to \`23:59\`.

    2 errors
    "
  `);
});

test('a day that the language has no word for', () => {
  expect(see('campaign c { once when order placed then { wait until tomorrow at 09:00 email hello } }')).toMatchInlineSnapshot(`
    "
    error[unexpected-syntax]: Something else belongs here.
      --> shop.campaign:1:55
        |
      1 | campaign c { once when order placed then { wait until tomorrow at 09:00 email hello } }
        |                                                       ^^^^^^^^
        |
      \`tomorrow\` is no word of the language.
      help: Write \`wait 1 day at 09:00\`, or \`wait until 09:00\` for the next 09:00.

    1 error
    "
  `);
});

test('an `else` where the date always comes', () => {
  expect(
    see(`
campaign c {
  once
  when order placed
  then {
    wait 3 days at 09:00 else { stop }
    wait until monday at 09:00 else { stop }
    wait until between 09:00 and 17:00 else { stop }
    wait until 09:00 else { stop }
    wait until today at 18:00 else { stop }
    email hello
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:6:26
        |
      6 |     wait 3 days at 09:00 else { stop }
        |                          ^^^^^^^^^^^^^
        |
      A span always ends after it begins, so this could never run.
      help: Leave it out.

    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:7:32
        |
      7 |     wait until monday at 09:00 else { stop }
        |                                ^^^^^^^^^^^^^
        |
      A weekday always comes again, so this could never run.
      help: Leave it out.

    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:8:40
        |
      8 |     wait until between 09:00 and 17:00 else { stop }
        |                                        ^^^^^^^^^^^^^
        |
      A window always comes again, so this could never run.
      help: Leave it out.

    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:9:22
        |
      9 |     wait until 09:00 else { stop }
        |                      ^^^^^^^^^^^^^
        |
      A time of day always comes again, so this could never run.
      help: Leave it out.

    4 errors
    "
  `);
});

test('a date trigger of a row without a contact', () => {
  expect(see('campaign c { once when item.delivered_at at 09:00 then email hello }')).toMatchInlineSnapshot(`
    "
    error[table-without-contact]: Rows of this table have no contact of their own.
      --> shop.campaign:1:24
        |
      1 | campaign c { once when item.delivered_at at 09:00 then email hello }
        |                        ^^^^
        |
      Rows of \`item\` do not say whose they are, so nobody would enter.
      help: Use a field of the contact, or of rows that have a contact, such as \`order.delivered_at\`.

    1 error
    "
  `);
});

test('a date trigger of a field that is not there, holds no date, or lies behind another row', () => {
  expect(
    see(`
campaign a { once when contact.birthdy at 09:00 then email hello }
campaign b { once when order.total at 09:00 then email hello }
campaign c { once when order.cart.updated_at at 09:00 then email hello }
campaign d { once when odrer.placed_at at 09:00 then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: This field does not exist.
      --> shop.campaign:2:32
        |
      2 | campaign a { once when contact.birthdy at 09:00 then email hello }
        |                                ^^^^^^^
        |
      \`contact\` has no field \`birthdy\`.
      help: Did you mean \`birthday\`?

    error[not-a-date]: A date or a point in time is needed here.
      --> shop.campaign:3:24
        |
      3 | campaign b { once when order.total at 09:00 then email hello }
        |                        ^^^^^^^^^^^
        |
      \`order.total\` is money.
      help: There is \`order.placed_at\`, \`order.updated_at\`, \`order.delivered_at\`, \`order.cancelled_at\`.

    error[unknown-field]: This field does not exist.
      --> shop.campaign:4:35
        |
      4 | campaign c { once when order.cart.updated_at at 09:00 then email hello }
        |                                   ^^^^^^^^^^
        |
      \`order.cart.updated_at\` is no field of \`order\` itself.
      help: A trigger watches a field of one row, such as \`order.delivered_at\`.

    error[unknown-table]: This table does not exist.
      --> shop.campaign:5:24
        |
      5 | campaign d { once when odrer.placed_at at 09:00 then email hello }
        |                        ^^^^^
        |
      There is no table \`odrer\`.
      help: Did you mean \`order\`?

    4 errors
    "
  `);
});

test('a run per order that a birthday starts', () => {
  expect(see('campaign c { once per order when contact.birthday at 09:00 then email hello }')).toMatchInlineSnapshot(`
    "
    error[per-not-bound]: Not every trigger is about this table.
      --> shop.campaign:1:23
        |
      1 | campaign c { once per order when contact.birthday at 09:00 then email hello }
        |                       ^^^^^
        |
      \`contact.birthday\` is about the contact and brings no \`order\`.
      help: Leave out \`per order\`, or use triggers that are all about an \`order\`.

    1 error
    "
  `);
});
