/**
 * How the rule of a segment is watched (semantics §5). What changes it is either told by events of the contact, or it is the clock: then the next
 * instants at which it may change are known from the contact's rows and events, or they are not, and it is looked at once a night.
 * What other segments in it look at is theirs to say.
 */
import type { Collection, Expression, Fact } from '../../language/program.ts';
import type { Entity, Schema } from '../../language/schema/schema.ts';
import { readsOf } from '../emit/predicates.ts';
import { factsOf, parts, withInner } from '../flow/expressions.ts';
import { windowEntity } from '../flow/fields.ts';

/**
 * An instant at which the clock may change the rule: that of each row of a table (its field `time`) or of each event of a name, or a value of
 * the contact, and `ms` later.
 */
export type RuleInstant =
  | { readonly kind: 'rows'; readonly entity: string; readonly time: string; readonly ms: number }
  | { readonly kind: 'events'; readonly event: string; readonly ms: number }
  | { readonly kind: 'value'; readonly value: Expression; readonly ms: number };

/** What a rule looks at. `rows`: tables, with `contact` among them if it reads fields of the contact; `events`: names. Sorted. */
export interface RuleWatch {
  readonly by: 'events' | 'instants' | 'nightly';
  readonly rows: readonly string[];
  readonly events: readonly string[];
  readonly instants: readonly RuleInstant[];
}

/** Classifies a rule. */
export function classifyRule(rule: Expression, schema: Schema): RuleWatch {
  const found = clockIn(rule, schema);
  const rows = [...readsOf(rule, schema), ...(readsContact(rule) ? ['contact'] : [])].sort();
  const looksAt = { rows, events: factsOf(rule) };
  if (found.includes('nightly')) return { by: 'nightly', ...looksAt, instants: [] };
  const instants = distinct(found.filter((one) => one !== 'nightly'));
  return { by: instants.length === 0 ? 'events' : 'instants', ...looksAt, instants };
}

/** What the clock does to an expression: instants, or nobody knows when. */
type Clock = RuleInstant | 'nightly';

function clockIn(expression: Expression, schema: Schema): readonly Clock[] {
  switch (expression.kind) {
    case 'now':
    case 'ago':
    case 'today':
    case 'weekday':
    case 'local time':
    case 'calendar ago':
    // Runs begin and end without an event of the contact, too.
    case 'in campaign':
      return ['nightly'];
    case 'compare': {
      const beside = besideNow(expression);
      return beside ?? parts(expression).flatMap((part) => clockIn(part, schema));
    }
    case 'fact':
      return [...factClock(expression), ...(expression.where === undefined ? [] : clockIn(expression.where, schema))];
    case 'aggregate':
    case 'rows':
      return [...collectionClock(expression.over, schema), ...parts(expression).flatMap((part) => clockIn(part, schema))];
    default:
      return parts(expression).flatMap((part) => clockIn(part, schema));
  }
}

type Compare = Extract<Expression, { readonly kind: 'compare' }>;

/**
 * `last(orders).placed_at < 3d ago`: the two meet 3 days after the value, and `<` is true a millisecond later. Undefined where neither side
 * is a moment that goes with the clock.
 */
function besideNow({ op, left, right }: Compare): readonly Clock[] | undefined {
  const [before, behind] = [sinceNow(left), sinceNow(right)];
  if (before === undefined && behind === undefined) return undefined;
  const fixed = before === undefined ? left : right;
  const ms = before ?? behind ?? 0;
  if ((before !== undefined && behind !== undefined) || withInner(fixed).some(({ kind }) => MOVING.has(kind))) return ['nightly'];
  // The value is passed at `value + ms`; what holds only on one side of it holds from there, or from the next millisecond on.
  const after = before === undefined ? op === '<' || op === '>=' : op === '>' || op === '<=';
  const offsets = op === '==' || op === '!=' ? [ms, ms + 1] : [after ? ms + 1 : ms];
  return offsets.map((offset) => instantOf(fixed, offset));
}

/** Milliseconds before now of `3d ago` and `now`. */
function sinceNow(expression: Expression): number | undefined {
  return expression.kind === 'ago' ? expression.ms : expression.kind === 'now' ? 0 : undefined;
}

const MOVING: ReadonlySet<Expression['kind']> = new Set(['now', 'ago', 'today', 'calendar ago', 'fact count']);

/** A field of the row under test stands for that of every such row; what is reached from it further on is nobody's row in particular. */
function instantOf(value: Expression, ms: number): Clock {
  const roots = withInner(value).flatMap((inner) => (inner.kind === 'path' && inner.root.from !== 'contact' ? [inner] : []));
  const [first] = roots;
  if (value.kind === 'path' && value.root.from === 'filter' && value.path.length === 1)
    return { kind: 'rows', entity: value.root.entity, time: value.path[0] ?? '', ms };
  return first === undefined || value.kind === 'aggregate' ? { kind: 'value', value, ms } : 'nightly';
}

function factClock({ event, window }: Fact): readonly Clock[] {
  if (window.kind === 'within') return [{ kind: 'events', event, ms: window.ms }];
  if (window.kind === 'since entry' || withInner(window.at).every(({ kind }) => !MOVING.has(kind))) return [];
  return window.at.kind === 'ago' ? [{ kind: 'events', event, ms: window.at.ms + 1 }] : ['nightly'];
}

/** Tables that Relance keeps itself: their rows change without an event of the contact. */
const KEPT: ReadonlySet<string> = new Set(['message', 'run', 'coupon']);

/** A row comes into a window at its time, and leaves it when it is older than the window. */
function collectionClock(over: Collection, schema: Schema): readonly Clock[] {
  if (KEPT.has(over.entity)) return ['nightly'];
  if (over.within === undefined) return [];
  const entity = windowEntity(over, schema);
  const time = entity === undefined ? undefined : timeOf(schema.entities[entity]);
  if (entity === undefined || time === undefined) return ['nightly'];
  return [0, over.within].map((ms) => ({ kind: 'rows', entity, time, ms }));
}

const timeOf = (entity: Entity | undefined): string | undefined => entity?.time;

const readsContact = (rule: Expression): boolean =>
  withInner(rule).some((inner) => inner.kind === 'path' && inner.root.from === 'contact' && inner.path.length > 0);

function distinct(instants: readonly RuleInstant[]): readonly RuleInstant[] {
  const byKey = new Map(instants.map((instant) => [keyOf(instant), instant]));
  return [...byKey.values()];
}

/** Values are told apart by their place in the source. */
function keyOf(instant: RuleInstant): string {
  if (instant.kind !== 'value') return JSON.stringify(instant);
  return JSON.stringify(['value', instant.value.span.start.offset, instant.ms]);
}
