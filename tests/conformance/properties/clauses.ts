/** Random clauses beside entry and steps. They are written when the steps are, since they may speak of their labels. */
import fc from 'fast-check';
import { EVENTS, ROW_CONDITIONS, THIS_FACTS } from './conditions.ts';
import { effect, type Step } from './steps.ts';
import { labelFact, type Writing, writeBlock } from './write-steps.ts';

/** Often absent. */
const maybe = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...texts) });

const ONLY_IF = [
  'count(orders) < 3',
  'contact.city is unknown or contact.city != "Nice"',
  'none(orders within 1d)',
  'contact not in vip',
  'contact in nice or contact in regular',
  'none(messages within 1d)',
  'not (email opened within 30d)',
];
const STATES = [
  'contact.city == "Nice"',
  'count(orders within 1d) >= 2',
  'contact in vip',
  'contact in sleeping',
  'count(order placed) >= 2',
  'count(messages within 1d) >= 3',
];

/** A happening or a state that a clause is about. */
const happening = fc.record({
  about: fc.constantFrom('event' as const, 'event' as const, 'state' as const, 'this' as const, 'label' as const),
  event: fc.constantFrom(...EVENTS),
  state: fc.constantFrom(...STATES),
  pick: fc.nat({ max: 30 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const effects: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.oneof(effect, plain('email'), plain('sms'), gift()), { minLength: 1, maxLength: 3 }) },
);

function plain(channel: 'email' | 'sms'): fc.Arbitrary<Step> {
  return fc.constant({ kind: 'message', channel, message: 3, prints: 'code', otherwise: undefined });
}

function gift(): fc.Arbitrary<Step> {
  return fc.constant({ kind: 'give', coupon: 'gift', otherwise: undefined });
}

const exit = fc.option(fc.record({ when: happening, effects, countedFor: maybe('2d', '10d') }), { nil: undefined, freq: 2 });

/** The clauses of a campaign. */
export const clauses = fc.record({
  purpose: maybe('transactional', 'marketing'),
  tagged: maybe('tagged promo', 'tagged promo, service'),
  active: maybe(
    'active from 2026-01-05 until 2026-10-25',
    'active from 2026-01-06 at 12:00 until 2026-03-29 at 02:30',
    'active until 2026-01-07',
  ),
  priority: maybe('priority 1', 'priority 5'),
  limit: maybe('limit 1 per day', 'limit 1 per hour', 'limit 3 per day'),
  backfill: maybe('backfill 3d', 'backfill all'),
  onlyIf: maybe(...ONLY_IF),
  unless: exit,
  goal: exit,
  measure: maybe('measure purchased for 2d', 'measure cart updated for 30d', 'measure order placed where (order.total > 30 EUR) for 7d'),
  holdout: maybe('holdout 50%'),
  capped: maybe('capped skip', 'capped hold', 'capped hold up to 1d', 'capped exit'),
  liveRuns: maybe('live runs finish', 'live runs move', 'live runs stop'),
  quietHours: maybe('quiet hours 09:00 to 11:00 skip', 'quiet hours 20:00 to 12:00 hold up to 12h', 'quiet hours 21:00 to 08:00 hold'),
});
type Clauses = typeof clauses extends fc.Arbitrary<infer T> ? T : never;

/** Lines of the clauses; `past`: the triggers have occurrences that can be filled in. */
export function writeClauses(drawn: Clauses, writing: Writing, past: boolean): readonly string[] {
  const isMarketing = drawn.purpose !== 'transactional';
  const only = (holds: boolean, text: string): string => (holds ? text : '');
  const goal = drawn.goal && conditionOf(drawn.goal.when, writing);
  const unless = drawn.unless && conditionOf(drawn.unless.when, writing);
  return [
    drawn.purpose,
    drawn.tagged,
    drawn.active,
    drawn.priority,
    drawn.limit,
    only(past, drawn.backfill),
    drawn.onlyIf === '' ? '' : `only if ${drawn.onlyIf}`,
    // The same condition in both is an error.
    drawn.unless === undefined || unless === goal ? '' : `unless ${unless}${effectsText(drawn.unless.effects, writing)}`,
    drawn.goal === undefined ? '' : `goal ${goal}${countedFor(drawn.goal.countedFor)}${effectsText(drawn.goal.effects, writing)}`,
    drawn.measure,
    only(isMarketing, drawn.holdout),
    only(isMarketing, drawn.capped),
    only(isMarketing, drawn.quietHours),
    drawn.liveRuns,
  ].filter((line) => line !== '');
}

const countedFor = (span: string): string => (span === '' ? '' : ` counted for ${span}`);

function conditionOf({ about, event, state, pick }: Happening, writing: Writing): string {
  const at = (list: readonly string[] | undefined): string | undefined => list?.[pick % list.length];
  if (about === 'state') return (pick % 3 === 0 ? at(ROW_CONDITIONS[writing.row ?? '']) : undefined) ?? state;
  if (about === 'this') return at(THIS_FACTS[writing.per ?? '']) ?? event;
  return (about === 'label' ? labelFact(pick, writing) : undefined) ?? event;
}

/** What was given in the flow is not certain in a clause; a coupon of its effects is, for those behind it. */
function effectsText(steps: readonly Step[], writing: Writing): string {
  writing.given = false;
  return steps.length === 0 ? '' : ` { ${writeBlock(steps, writing).text} }`;
}
