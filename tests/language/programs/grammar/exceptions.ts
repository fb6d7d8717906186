/**
 * What the productions of the grammar do not say: gates, and what the parser checks while it reads. A rule that stands here is walked by its
 * own function; all others as the grammar has them. What still does not parse is thrown away (`programs.ts` counts that).
 */
import type { Production } from './productions.ts';
import type { Walk } from './walk.ts';

type Exception = (walk: Walk) => readonly string[];

/** Any of these, or none. */
const maybe = (walk: Walk, share: number, tokens: () => readonly string[]): readonly string[] =>
  walk.random.chance(share) ? tokens() : [];

/** Units fall, each once. */
const duration: Exception = ({ random }) => random.some(['2w', '1d', '12h', '30m', '5s', '03h'].slice(0, 5), random.int(1, 2));

/** Names with a dot at least. */
const dotted: Exception = (walk) => [
  ...walk.rule('name'),
  '.',
  ...walk.rule('name'),
  ...maybe(walk, 0.3, () => ['.', ...walk.rule('name')]),
];

/** Parts that may follow a head, each at most once and in their order. */
function inOrder(rule: string): Exception {
  return (walk) => {
    const production = walk.production(rule);
    const repetition = production.kind === 'sequence' ? production.parts[0] : production;
    return alternativesIn(repetition).flatMap((one) => maybe(walk, 0.3, () => walk.of(one, rule)));
  };
}

function alternativesIn(production: Production | undefined): readonly Production[] {
  if (production?.kind === 'repetition') return alternativesIn(production.of);
  if (production?.kind === 'sequence' && production.parts.length === 1) return alternativesIn(production.parts[0]);
  return production?.kind === 'choice' ? production.of : [];
}

/** `and` and `or` are not mixed. */
const condition: Exception = (walk) => {
  const joint = walk.random.pick(['and', 'or']);
  const operands = Math.min(walk.random.int(1, 4), walk.random.int(1, 4));
  return Array.from({ length: operands }).flatMap((_, index) => [...(index === 0 ? [] : [joint]), ...walk.rule('negation')]);
};

/** Operators are rare, or programs would be nothing but sums. */
function operands(rule: string, operators: readonly [string, ...string[]]): Exception {
  return (walk) => [...walk.rule(rule), ...maybe(walk, 0.1, () => [walk.random.pick(operators), ...walk.rule(rule)])];
}

/** Lists and parentheses are rare for the same reason. */
const primary: Exception = (walk) => {
  const rule = walk.random.pick(['literalOrSpan', 'literalOrSpan', 'durationOrAgo', 'moment', 'reference', 'reference', 'reference']);
  return walk.random.chance(0.15) ? walk.rule(walk.random.pick(['list', 'parenthesized'])) : walk.rule(rule);
};

/** A unit stands behind a number alone, and a span of the calendar counts one or more. */
const literalOrSpan: Exception = (walk) =>
  walk.random.chance(0.1) ? [...walk.rule('calendarSpan'), ...maybe(walk, 0.5, () => walk.rule('agoInZone'))] : walk.rule('literal');

/** Only the contact is in a segment or a campaign; a bare name right of `in` is a segment. */
const comparison: Exception = (walk) => {
  const { random } = walk;
  if (random.chance(0.15)) {
    const segment = random.chance(0.5) ? walk.rule('name') : walk.rule('campaignTail');
    return ['contact', ...maybe(walk, 0.4, () => ['not']), 'in', ...segment];
  }
  if (random.chance(0.15)) return ['(', ...walk.rule('sum'), ')', ...maybe(walk, 0.4, () => ['not']), 'in', ...walk.rule('list')];
  const tail = random.pick([
    () => [],
    () => [],
    () => [random.pick(['==', '!=', '<', '<=', '>', '>=']), ...walk.rule('sum')],
    () => walk.rule('hasTail'),
    () => walk.rule('textTail'),
    () => walk.rule('knownTail'),
  ]);
  if (random.chance(0.1)) return [...dotted(walk), 'in', ...(random.chance(0.5) ? walk.rule('list') : dotted(walk))];
  return [...walk.rule('sum'), ...tail()];
};

/** A fact has two words, or a window or filter. */
const fact: Exception = (walk) => {
  const { random } = walk;
  const subject = random.pick(['order', 'cart', 'reminder', 'email', 'sms', 'coupon', 'site']);
  const parts = walk.rule('factParts');
  const verb = subject !== 'site' && random.chance(0.8) ? random.pick(['placed', 'updated', 'opened', 'redeemed']) : 'visited';
  const about = maybe(walk, 0.2, () => ['this']);
  if (random.chance(0.1) && parts.length > 0) return ['purchased', ...parts];
  return [...about, subject, verb, ...parts];
};

/** `coupon` and `call` are rows only before a dot. */
const names: Exception = (walk) => {
  const { random } = walk;
  if (random.chance(0.15)) return [random.pick(['coupon', 'call', 'this', 'contact']), '.', ...walk.rule('name')];
  return random.chance(0.2) ? walk.rule('name') : dotted(walk);
};

const time: Exception = (walk) => [...walk.rule('timeOfDay'), ...maybe(walk, 0.4, () => walk.rule('zone'))];
const calendarOffset: Exception = (walk) => [...walk.rule('calendarSpan'), ...walk.rule('direction'), ...dotted(walk)];

/** A date of a field, with a time of day. */
const dateOfField: Exception = (walk) => {
  const base = walk.random.pick([dotted, calendarOffset, () => [...dotted(walk), ...walk.rule('direction'), ...dotted(walk)]]);
  return [...base(walk), ...time(walk)];
};

/** The same, or exact: with an exact offset, or the field alone. */
const untilField: Exception = (walk) => {
  const offset = (): readonly string[] => [...walk.rule('duration'), ...walk.rule('direction')];
  const exact = (): readonly string[] => [...maybe(walk, 0.5, offset), ...dotted(walk)];
  return walk.random.chance(0.7) ? dateOfField(walk) : exact();
};

/** A time of day stands behind dates alone. */
const datedValue: Exception = (walk) => (walk.random.chance(0.1) ? ['2026-02-05', 'at', '09:30'] : walk.rule('literal'));

/** All arms have shares, or none has. */
const split: Exception = (walk) => {
  const by = walk.random.pick([[], ['evenly'], ['by']]);
  const arm = (): readonly string[] => [...(by.length === 0 ? ['25%'] : []), ...walk.rule('name'), ...walk.rule('steps')];
  return ['split', ...by, ...walk.rule('name'), '{', ...Array.from({ length: walk.random.int(0, 3) }).flatMap(arm), '}'];
};

/** Which of the phrases it is shows in their words. */
const givenNamed: Exception = (walk) => {
  const { random } = walk;
  const phrases: readonly [Exception, ...Exception[]] = [
    () => ['held', 'out'],
    () => ['pool', ...walk.rule('name'), 'empty'],
    () => ['contact', 'ben', ...walk.rule('record')],
    () => [...walk.rule('name'), ...walk.rule(random.pick(['givenMember', 'givenReplies', 'givenFields']))],
  ];
  return random.pick(phrases)(walk);
};

/** Rules that are not walked as the grammar has them, by name. */
export const exceptions: Readonly<Record<string, Exception>> = {
  datedValue,
  duration,
  entryParts: inOrder('entryParts'),
  factParts: inOrder('factParts'),
  triggerTails: inOrder('triggerTails'),
  triggerFilters: inOrder('triggerFilters'),
  effectTails: inOrder('effectTails'),
  tails: inOrder('tails'),
  condition,
  comparison,
  sum: operands('product', ['+', '-']),
  product: operands('primary', ['*']),
  primary,
  literalOrSpan,
  fact,
  names,
  dateOfField,
  untilField,
  split,
  givenNamed,
  // Campaigns hold the most.
  declaration: (walk) => (walk.random.chance(0.4) ? walk.rule('campaign') : walk.of(walk.production('declaration'), 'declaration')),
  // One step, or braces.
  singleStep: (walk) => walk.rule('step'),
  // A word alone is an event only where a trigger or a wait asks for one.
  eventPhrase: (walk) => [
    ...maybe(walk, 0.2, () => ['this']),
    ...walk.random.pick([
      ['order', 'placed'],
      ['cart', 'updated'],
      ['purchased'],
      ['email', 'opened'],
      ['site', 'visited'],
      ['visited'],
      ['code', 'redeemed'],
    ]),
  ],
  happening: (walk) => [
    ...maybe(walk, 0.2, () => walk.rule('received')),
    ...walk.random.pick([['order', 'placed'], ['ben', 'cart', 'updated'], ['purchased'], ['email', 'opened'], ['ben', 'visited']]),
    ...maybe(walk, 0.3, () => walk.rule('eventId')),
    ...maybe(walk, 0.6, () => walk.rule('record')),
  ],
};
