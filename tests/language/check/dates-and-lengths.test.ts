/** Dates and instants with lengths: `today + 60 days`, `18 years ago`, and a date beside an instant. */
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../language/program.ts';
import { programOf, see, withoutSpans } from '../see.ts';

const SCHEMA = `
contact: { fields: { renewal: date, trial: span } }
entities:
  quote:
    collection: quotes
    contact: buyer
    time: sent_at
    fields: { sent_at: instant, expires_at: instant, returns_on: date, term: span, patience: duration }
events:
  quote sent: { source: quote_sent, about: quote, identity: { namespace: email, path: email } }
`;

const files = { 'schema.yaml': SCHEMA };
const source = (condition: string): string => `campaign c {
  once per quote
  when quote sent
  then {
    if ${condition} { stop }
    email hello
  }
}
`;

function conditionOf(condition: string): Expression {
  const [step] = programOf(source(condition), files).campaigns[0]?.then ?? [];
  if (step?.kind !== 'if' || step.branches[0] === undefined) throw new Error('There is no condition.');
  return step.branches[0].condition;
}

/** What is compared, without places. */
function sidesOf(condition: string): readonly unknown[] {
  const compare = conditionOf(condition);
  if (compare.kind !== 'compare') throw new Error('Nothing is compared.');
  return [withoutSpans(compare.left), withoutSpans(compare.right)];
}

const seen = (...conditions: readonly string[]): string => conditions.map((one) => see(source(one), files)).join('');

/** The lines that say what is wrong and what to do. */
const told = (condition: string): readonly string[] =>
  seen(condition)
    .split('\n')
    .filter((line) => /^ {2}[^ ]|^error/.test(line) && !line.startsWith('  -->'));

describe('arithmetic', () => {
  test.each([
    ['today + 60 days > contact.renewal', 'date', 'P60D'],
    ['this.returns_on - 6 months < contact.renewal', 'date', 'P6M'],
    ['2026-12-24 - 2 weeks < contact.renewal', 'date', 'P2W'],
    ['this.sent_at + 2 years < now', 'instant', 'P2Y'],
    ['now - 1 month > this.sent_at', 'instant', 'P1M'],
    ['this.sent_at + 36h < now', 'instant', 129_600_000],
    ['now - 3d > this.sent_at', 'instant', 259_200_000],
  ])('%s is of the type of its date', (condition, of, length) => {
    expect(sidesOf(condition)[0]).toMatchObject({
      kind: 'arithmetic',
      type: { kind: 'scalar', of },
      right: { kind: 'literal', value: length },
    });
  });

  test('the length may be a field', () => {
    expect(sidesOf('this.sent_at + this.term < now')[0]).toMatchObject({
      type: { of: 'instant' },
      right: { kind: 'path', path: ['term'] },
    });
    expect(sidesOf('this.returns_on + this.term < contact.renewal')[0]).toMatchObject({ type: { of: 'date' } });
    expect(sidesOf('this.sent_at + this.patience * 2 < now')[0]).toMatchObject({ type: { of: 'instant' }, right: { op: '*' } });
  });

  test('one length after the other', () => {
    expect(sidesOf('today + 1 month + 3 days > contact.renewal')[0]).toMatchObject({
      left: { kind: 'arithmetic', right: { value: 'P1M' } },
      right: { value: 'P3D' },
    });
  });

  test('a value of a step', () => {
    const steps = programOf('campaign c { once when quote sent then { set contact.renewal = today + 60 days } }', files).campaigns[0]?.then;
    expect(withoutSpans(steps)).toMatchObject([{ kind: 'set', value: { kind: 'arithmetic', type: { of: 'date' } } }]);
  });

  test('a date takes no exact duration, and the fix writes days', () => {
    expect(seen('today - 365d > contact.renewal', 'contact.renewal < today + 36h')).toMatchInlineSnapshot(`
      "
      error[type-mismatch]: These values do not fit together.
        --> shop.campaign:5:8
          |
        5 |     if today - 365d > contact.renewal { stop }
          |        ^^^^^^^^^^^^
          |        ----- a date
          |                ---- a duration
          |
        A date is a whole day, and an exact duration would move it by hours.
        help: Write the length in days of the calendar: \`- 365 days\`.

      1 error

      error[type-mismatch]: These values do not fit together.
        --> shop.campaign:5:26
          |
        5 |     if contact.renewal < today + 36h { stop }
          |                          ^^^^^^^^^^^
          |                          ----- a date
          |                                  --- a duration
          |
        A date is a whole day, and an exact duration would move it by hours.
        help: Count from this instant: \`now + 1d 12h\`.

      1 error
      "
    `);
  });

  test.each([
    ['60 days + today > contact.renewal', 'Write the date first: `today + 60 days`.'],
    ['now - this.sent_at > 3d', 'Compare the two instead: `a - b > 3d` is `a > b + 3d`, and with `now` it is `b < 3d ago`.'],
    ['today + 60 > contact.renewal', 'A date is moved by a length: `today + 60 days`, `now + 36h`.'],
    ['today * 2 days > contact.renewal', 'A date can be moved with `+` and `-`.'],
    ['today + (1 month + 3 days) > contact.renewal', 'Add one length after the other to a date: `today + 1 month + 3 days`.'],
    ['contact.renewal > 365d', 'A length is no date: write `365 days ago`.'],
    ['this.sent_at > 3d', 'A length is no date: write `3d ago`.'],
    ['this.sent_at > this.patience', 'A length is no date: count it back from now with `now - …`.'],
    ['contact.renewal < 6 months', 'Say what it counts from: `6 months ago`, or a date with `+` or `-`, such as `today + 6 months`.'],
    ['contact.trial == 1 year', 'Say what it counts from: `1 year ago`, or a date with `+` or `-`, such as `today + 1 year`.'],
  ])('%s: one mistake, and what to write', (condition, help) => {
    const lines = told(condition);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual(['error[type-mismatch]: These values do not fit together.']);
    expect(lines).toContain(`  help: ${help}`);
  });

  test('the words of a wait, in a condition', () => {
    expect(seen('contact.renewal < 6 months after this.returns_on', 'this.sent_at < 3d before')).toMatchInlineSnapshot(`
      "
      error[parts-out-of-order]: These parts have an order of their own.
        --> shop.campaign:5:26
          |
        5 |     if contact.renewal < 6 months after this.returns_on { stop }
          |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
        In a condition or a value the date comes first.
        help: Write \`this.returns_on + 6 months\`.

      1 error

      error[unexpected-syntax]: Something else belongs here.
        --> shop.campaign:5:26
          |
        5 |     if this.sent_at < 3d before { stop }
          |                          ^^^^^^
          |
        \`before\` cannot stand in a condition or a value.
        help: Write the date, \`-\` and the length: \`today - 3d\`.

      1 error
      "
    `);
  });
});

describe('so long ago', () => {
  test('words of the calendar make a date, letters an instant', () => {
    expect(sidesOf('contact.birthday < 18 years ago')[1]).toEqual({
      kind: 'calendar ago',
      type: { kind: 'scalar', of: 'date' },
      count: 18,
      unit: 'year',
      zone: { kind: 'contact' },
    });
    expect(sidesOf('contact.birthday < 1 week ago in store time')[1]).toMatchObject({ count: 1, unit: 'week', zone: { kind: 'store' } });
    expect(sidesOf('this.sent_at < 3d ago')[1]).toMatchObject({ kind: 'ago', ms: 259_200_000 });
  });

  test('it is always known', () => {
    expect(told('6 months ago is known')).toContain('  help: Ask it of a field, such as `contact.city is known`.');
  });
});

describe('a date beside an instant', () => {
  const midnight = (operand: unknown): unknown => ({ kind: 'midnight', type: { kind: 'scalar', of: 'instant' }, operand });

  test.each([
    ['contact.renewal > 365d ago', 0, { kind: 'path', path: ['renewal'] }],
    ['today < this.expires_at', 0, { kind: 'today' }],
    ['this.sent_at > 6 months ago', 1, { kind: 'calendar ago' }],
    ['this.sent_at >= this.returns_on - 6 months', 1, { kind: 'arithmetic' }],
  ])('%s: its midnight', (condition, side, operand) => {
    expect(sidesOf(condition)[side]).toMatchObject(Object(midnight(operand)));
  });

  test('a written one is an instant itself, and two dates stay dates', () => {
    expect(sidesOf('this.sent_at > 2026-01-01')[1]).toMatchObject({ kind: 'literal', type: { of: 'instant' } });
    expect(sidesOf('contact.renewal > today')[0]).toMatchObject({ kind: 'path', type: { of: 'date' } });
  });

  test('is no question of being equal', () => {
    expect(seen('this.sent_at == contact.renewal')).toMatchInlineSnapshot(`
      "
      error[type-mismatch]: These values do not fit together.
        --> shop.campaign:5:8
          |
        5 |     if this.sent_at == contact.renewal { stop }
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |        ------------ a point in time
          |                        --------------- a date
          |
        \`==\` stands between a point in time and a date.
        help: A date is a whole day: write \`this.sent_at >= D and this.sent_at < D + 1 day\`, where D is the date.

      1 error
      "
    `);
  });

  test('a negation of it lets unknown values in, and the fix finds its end', () => {
    const clause = 'campaign c { once per quote when quote sent only if not (contact.renewal > 365d ago) then email hello }';
    expect(see(clause, files)).toMatchInlineSnapshot(`
      "
      error[unknown-let-in]: This negation lets unknown values in.
        --> shop.campaign:1:58
          |
        1 | campaign c { once per quote when quote sent only if not (contact.renewal > 365d ago) then email hello }
          |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
        Where \`contact.renewal\` is unknown this is true.
        help: Say what is meant: add \`and contact.renewal is known\`, or \`or contact.renewal is unknown\`.

      1 error
      "
    `);
  });
});
