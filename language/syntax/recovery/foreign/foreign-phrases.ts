/** What people write at first, and what is meant: one entry a phrase. The first one that is found counts. */
import { evenly, exact, isCalendar, percent, rowOf } from './conversions.ts';
import type { ForeignPhrase } from './phrase.ts';

const twoWords = 'An event is two words, its subject and its verb.';
const notAnEvent = 'What is counted from is a date, the field of a row, and not an event.';
const exactly = 'A duration is a number with a letter: `30m`, `6h`, `3d`, `2w`.';
const inDays = 'A duration is exact, and months and years are not: they are counted in days.';
const inParentheses = 'Related rows are asked by a function, with the rows in its parentheses.';
const known = 'A value that was never set is unknown.';

const happenings: readonly ForeignPhrase[] = [
  { written: 'when [a|an|the] <name> is|was|gets|has [been] <verb>', why: twoWords, meant: 'when <1> <2>' },
  { written: '<name> is|was|gets|has [been] <verb>', why: twoWords, meant: '<1> <2>' },
  {
    written: 'when <event> and|if',
    why: 'What else must be true when a run begins has a clause of its own.',
    meant: 'when <1> only if',
    also: 'What is asked of the event itself stands in parentheses: `where ( … )`.',
  },
  {
    written: 'when [on] every|each <weekday> [at] [<time>]',
    why: 'Time alone starts no run: a segment is read at that time, and a run begins for each of its contacts.',
    meant: ([day = '', time = '']) => `when segment NAME read every ${day.replace(/s$/, '')} at ${time || '09:00'}`,
    example: true,
  },
  {
    written: 'when daily|each|every [day] [morning] [at] [<time>]',
    why: 'Time alone starts no run: a segment is read at that time, and a run begins for each of its contacts.',
    meant: ([time = '']) => `when segment NAME read every day at ${time || '09:00'}`,
    example: true,
  },
  {
    written: '<length> after|before <event> [at] [<time>]',
    why: notAnEvent,
    meant: ([length = '', event = '', time = '']) => afterDate(length, event, time),
    example: true,
  },
  {
    written: 'measure <name> of|from <event> [for] [<length>]',
    why: 'What is measured is an event; its amounts are summed by themselves.',
    meant: ([, event = '', length = '']) => `measure ${event} for ${exact(length) || '7d'}`,
  },
];

function afterDate(length: string, event: string, time: string): string | undefined {
  const [subject, verb] = event.split(/\s+/);
  if (subject === undefined || verb === undefined) return undefined;
  const at = time === '' && !isCalendar(length) ? '' : ` at ${time || '09:00'}`;
  return `${length} after ${subject}.${verb}_at${at}`;
}

const lengths: readonly ForeignPhrase[] = [
  {
    written: 'in|during|over|within|for [the] last|past|previous <length>',
    why: 'How far back to look is a window of exact length.',
    meant: ([length = '']) => `within ${exact(length)}`,
  },
  { written: '<exactly> <span>', why: exactly, meant: ([before = '', length = '']) => `${before} ${exact(length)}` },
  { written: '<exactly> <months>', why: inDays, meant: ([before = '', length = '']) => `${before} ${exact(length)}` },
];

const limits: readonly ForeignPhrase[] = [
  { written: 'holdout <number>', why: 'A share is a percentage.', meant: ([share = '']) => `holdout ${percent(share)}` },
  {
    written: 'limit <number> a|an|each|every|daily|hourly [<unit>]',
    why: 'How many may enter is said per day or per hour.',
    meant: ([count = '', unit = '']) => `limit ${count} per ${unit || 'day'}`,
  },
  {
    written: 'at most <number> [times] per|in|every|within <duration>',
    why: 'How often a contact may enter is said by the time that must pass between two entries.',
    meant: ([count = '', duration = '']) => apart(duration, Number(count)),
    example: true,
  },
  {
    written: 'repeatable|once every <duration>',
    why: 'How often a contact may enter is said by the time that must pass between two entries.',
    meant: 'repeatable at most every <1>',
  },
];

function apart(duration: string, count: number): string | undefined {
  const each = evenly(duration, count);
  return each && `at most every ${each}`;
}

const conditions: readonly ForeignPhrase[] = [
  {
    written: '<operand> between <value> and <value>',
    why: '`between` is of times of the day alone.',
    meant: '<1> >= <2> and <1> <= <3>',
  },
  { written: '<operand> not has <value>', why: '`not` stands before what it negates.', meant: 'not <1> has <2>' },
  { written: '<operand> not contains <value>', why: '`not` stands before what it negates.', meant: 'not <1> contains <2>' },
  { written: '<operand> not starts with <value>', why: '`not` stands before what it negates.', meant: 'not <1> starts with <2>' },
  { written: '<operand> is not known|set|null|empty', why: known, meant: '<1> is unknown' },
  { written: '<operand> is null|empty|missing|unset|nothing', why: known, meant: '<1> is unknown' },
  { written: '<operand> is set|present', why: known, meant: '<1> is known' },
  { written: '<operand> is not <literal>', why: 'Values are compared by signs.', meant: '<1> != <2>' },
  { written: '<operand> is|equals [equal] [to] <literal>', why: 'Values are compared by signs.', meant: '<1> == <2>' },
  { written: '<operand> < > <value>', why: 'Values are compared by signs.', meant: '<1> != <2>' },
  { written: '<operand> == = <value>', why: 'Values are compared by signs.', meant: '<1> == <2>' },
  { written: '<operand> includes|have <value>', why: 'A list is asked with `has`, a text with `contains`.', meant: '<1> has <2>' },
  {
    written: '<path> contains|has|with <path> [==] <literal>',
    why: inParentheses,
    meant: ([rows = '', field = '', value = '']) => `any(${rows} where (${rowOf(rows)}.${field} has ${value}))`,
  },
  { written: 'in segment <name>', why: 'A segment goes by its name alone.', meant: 'in <1>' },
  { written: '<joint> segment <name>', why: 'Who is in a segment is asked of the contact.', meant: '<1> contact in <2>' },
  { written: '<joint> not segment <name>', why: 'Who is in a segment is asked of the contact.', meant: '<1> contact not in <2>' },
  {
    written: '<joint> no <plural> within <duration> where',
    why: inParentheses,
    meant: '<1> none(<2> within <3> where ( … ))',
    example: true,
  },
  { written: '<joint> no <plural> where', why: inParentheses, meant: '<1> none(<2> where ( … ))', example: true },
  { written: '<joint> no <plural> within <duration>', why: inParentheses, meant: '<1> none(<2> within <3>)' },
  { written: '<joint> no <plural>', why: inParentheses, meant: '<1> none(<2>)' },
];

const steps: readonly ForeignPhrase[] = [
  { written: 'send [a|an] <channel> <name>', why: 'The step is the channel itself.', meant: '<1> <2>' },
  {
    written: 'split {',
    why: 'A split has a name, by which a contact keeps its arm.',
    meant: 'split NAME {',
    example: true,
  },
  {
    begins: 'step',
    written: 'delay|sleep|pause <length>',
    why: 'The step is called `wait`.',
    meant: ([length = '']) => `wait ${exact(length)}`,
  },
  { begins: 'step', written: 'exit|finish', why: 'The step that ends a run is called `stop`.', meant: 'stop' },
  { written: 'set <path> to', why: 'A value is given with `=`.', meant: 'set <1> =' },
];

const clauses: readonly ForeignPhrase[] = [
  { begins: 'clause', written: 'trigger|triggers|on [when|on]', why: 'The clause is called `when`.', meant: 'when' },
  { begins: 'clause', written: 'filter|condition|audience', why: 'The clause is called `only if`.', meant: 'only if' },
  { begins: 'clause', written: 'exit|stop|cancel if|when|on', why: 'The clause is called `unless`.', meant: 'unless' },
  { begins: 'clause', written: 'steps|do|actions', why: 'The clause is called `then`.', meant: 'then' },
];

/** The table. */
export const foreignPhrases: readonly ForeignPhrase[] = [...clauses, ...steps, ...happenings, ...limits, ...conditions, ...lengths];
