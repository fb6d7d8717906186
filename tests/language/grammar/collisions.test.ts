/**
 * What may come at the end of a rule, and what may follow it, must begin with other words: Chevrotain looks into one rule only, and takes the
 * end of the rule where it could also be what follows. Each exception says why it is none.
 */
import { expect, it } from 'vitest';
import { collisions } from './first-follow.ts';

const exceptions: readonly { readonly rule: string; readonly part: string; readonly tokens: readonly string[]; readonly why: string }[] = [
  {
    rule: 'weekday',
    part: 'zone',
    tokens: ['word_in'],
    why: 'No list can hold what `weekday in [ … ]` says, so an `in` after it is its zone.',
  },
  {
    rule: 'localTime',
    part: 'zone',
    tokens: ['word_in'],
    why: 'No list can hold what `local time between …` says, so an `in` after it is its zone.',
  },
  {
    rule: 'moment',
    part: 'zone',
    tokens: ['word_in'],
    why: 'Of `now`: a gate looks for `store time`, `contact time` or a text after `in`.',
  },
  { rule: 'moment', part: 'zone', tokens: ['word_in'], why: 'Of `today`: the same gate.' },
  {
    rule: 'factParts',
    part: 'factWindow | factFilter',
    tokens: ['word_where'],
    why: 'Only values of a field trigger are followed by a filter, and a fact is no such value: its `where` is its own.',
  },
  { rule: 'agoInZone', part: 'zone', tokens: ['word_in'], why: 'The gate that `now` and `today` have.' },
  { rule: 'starting', part: 'word_at', tokens: ['word_at'], why: 'A gate tells `at 10:00` from the next line, `at 3d …`.' },
];

it('no optional part collides with what may follow its rule', () => {
  expect(collisions()).toEqual(exceptions.map(({ rule, part, tokens }) => ({ rule, part, tokens })));
});
