/** What stands for a value in a test is what the receiver of events can read; anything else is refused where it stands. */
import { expect, test } from 'vitest';
import { check } from '../../../language/check/check.ts';
import type { CampaignTest } from '../../../language/program.ts';

const SHOP = {
  'relance.yaml':
    'language: 1\nstore: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }\nchannels: { email: { from: "Maison Lune <bonjour@maison-lune.example>" } }\n',
  'schema.yaml': `contact: { fields: { pause: duration } }
entities: { quote: { collection: quotes, contact: owner, fields: { expires_at: instant, sent_on: date, reminders: list of instant, order: order } } }
events: { quote sent: { about: quote } }
`,
};

function checked(lines: string) {
  const source = `campaign c { repeatable when quote sent then stop }\ntest c "it" {\n${lines}\nexpect no run\n}\n`;
  return { source, ...check(new Map(Object.entries({ ...SHOP, 'c.campaign': source }))) };
}

const given = (lines: string): CampaignTest['given'][number] | undefined => checked(lines).program?.tests[0]?.given[0];
const valueOfField = (value: string, field = 'expires_at') => given(`given quote { ${field}: ${value} }`)?.fields.record?.[0]?.value;

/** `wrong-value: 3`, and what to do. */
function mistakes(value: string, field = 'expires_at'): readonly string[] {
  const { source, diagnostics } = checked(`given quote { ${field}: ${value} }`);
  return diagnostics.map(({ code, span, help }) => `${code}: ${source.slice(span.start.offset, span.end.offset)} ${help ?? ''}`);
}

test('a point in time is so long ago, a day and a time, or a day for its midnight', () => {
  expect(valueOfField('3d ago')).toEqual({ kind: 'scalar', type: 'instant', instant: { kind: 'ago', ms: 3 * 86_400_000 } });
  expect(valueOfField('2026-02-05 at 09:30')).toEqual({
    kind: 'scalar',
    type: 'instant',
    instant: { kind: 'at', date: '2026-02-05', time: '09:30' },
  });
  expect(valueOfField('2026-02-05')).toEqual({
    kind: 'scalar',
    type: 'instant',
    instant: { kind: 'at', date: '2026-02-05', time: '00:00' },
  });
  expect(valueOfField('[2026-02-05, 1d ago]', 'reminders')?.list?.map(({ instant }) => instant?.kind)).toEqual(['at', 'ago']);
});

test('a date is a day, and a duration stays one', () => {
  expect(valueOfField('2026-02-05', 'sent_on')).toEqual({ kind: 'scalar', type: 'date', scalar: '2026-02-05' });
  expect(given('given contact { pause: 3h }')?.fields.record?.[0]?.value).toEqual({ kind: 'scalar', type: 'duration', scalar: 10_800_000 });
});

test('what is no point in time is told how to write one', () => {
  expect(mistakes('"2026-02-05T10:00:00Z"')).toEqual([
    'wrong-value: "2026-02-05T10:00:00Z" Write a point in time, such as `3d ago` or `2026-12-24 at 10:00`.',
  ]);
  expect(mistakes('3h')).toEqual([expect.stringContaining('wrong-value: 3h')]);
});

test('a time of day does not go with a date field, nor behind anything but a date', () => {
  expect(mistakes('2026-02-05 at 10:00', 'sent_on')).toEqual(['wrong-value: 2026-02-05 at 10:00 Write a date, such as `2026-12-24`.']);
  expect(mistakes('3 at 10:00', 'sent_on')).toEqual([expect.stringContaining('unexpected-syntax: at')]);
});

test('an id is not empty', () => {
  expect(mistakes('""', 'order')).toEqual(['wrong-value: "" Write its id in quotes, or the name of a given row.']);
});
