/** Every construct of the language specification, as it stands there: it is read without a complaint, and the tree says what was written. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { report } from './digest.ts';

const folder = new URL('specification/', import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.campaign'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

/** Everything that a file can hold, by the kind of its node. */
const kinds = [
  ...['campaign', 'coupon', 'segment', 'cohort', 'test'],
  ...['purpose', 'tagged', 'active', 'priority', 'entry', 'limit', 'when', 'backfill', 'only if', 'unless', 'goal', 'measure', 'holdout'],
  ...['capped', 'quiet hours', 'live runs', 'then'],
  ...['date', 'event', 'idle', 'silence', 'field', 'membership', 'read', 'each', 'started'],
  ...['literal', 'list', 'path', 'compare', 'in', 'member', 'in campaign', 'has', 'text', 'known', 'and', 'or', 'not', 'arithmetic'],
  ...['aggregate', 'fact', 'fact count', 'now', 'today', 'ago', 'calendar span', 'weekday', 'local time'],
  ...['email', 'sms', 'push', 'whatsapp', 'send', 'give', 'add', 'remove', 'set', 'call', 'notify', 'start', 'unsubscribe', 'suppress'],
  ...['time', 'wait', 'until', 'race', 'restart', 'if', 'split', 'parallel', 'repeat', 'stop'],
  ...['benefit', 'minimum', 'valid', 'code', 'uses'],
  ...[
    'starting',
    'beside',
    'given member',
    'given',
    'given split',
    'given pool',
    'given down',
    'given replies',
    'given held out',
    'expect',
  ],
  ...[
    'message',
    'outcome',
    'notice',
    'condition',
    'no messages',
    'no run',
    'no message',
    'no coupon',
    'nothing else',
    'record',
    'name',
    'unknown',
    'instant',
  ],
];

describe('the specification', () => {
  it.each(pages)('$file is read without a complaint', ({ file, text }) => {
    expect(parse(file, text).diagnostics).toEqual([]);
  });

  it.each(pages)('$file means what is written', async ({ file, text }) => {
    await expect(report(text, parse(file, text))).toMatchFileSnapshot(new URL(`${file}.txt`, folder).pathname);
  });

  it('has every kind of node', () => {
    const found = new Set(pages.flatMap(({ file, text }) => kindsIn(parse(file, text).ast.declarations)));
    expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
  });
});

function kindsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && typeof value.kind === 'string' ? [value.kind] : [];
  return [...own, ...Object.values(value).flatMap(kindsIn)];
}
