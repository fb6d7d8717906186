/**
 * Checked conditions, drawn at random over the schema: every kind of expression that has a meaning in a campaign `per cart`, or in the rule
 * of a segment. Longer than other files: one function for each kind of expression, and they draw from each other.
 */
import fc from 'fast-check';
import { tableOf } from '../../../language/check/expressions/schema-index.ts';
import type { AggregateFn, Collection, Expression, Fact, RowRef, Scalar, Span, Type, Weekday, Zone } from '../../../language/program.ts';
import { ENTRY, reaches, SCHEMA } from './schema.ts';
import { literalsOf } from './values.ts';
import { CAMPAIGNS, EVENTS, MANUAL, TAGS } from './world.ts';

const START = { offset: 0, line: 1, column: 1 };
const span: Span = { file: 'x.campaign', start: START, end: START };
const BOOLEAN = { kind: 'scalar', of: 'boolean' } as const;
const CONTACT: RowRef = { from: 'contact', name: 'contact', entity: 'contact' };
const THIS: RowRef = { from: 'this', name: 'this', entity: 'cart' };
const TRIGGER: RowRef = { from: 'trigger', name: 'cart', entity: 'cart' };
const EVENT: RowRef = { from: 'entry', name: 'event', entity: ENTRY.name };

/** Rows in scope, and how deep the expression may still grow. */
interface Place {
  readonly roots: readonly RowRef[];
  readonly depth: number;
  readonly inFilter: boolean;
  /** Names of segments that it may ask for. */
  readonly segments: readonly string[];
  /** Facts since entry, or about the row of the run. */
  readonly inRun: boolean;
}

/** The segment whose rule is drawn too. */
export const DRAWN = 'drawn';

const scalar = (of: Scalar): Type => ({ kind: 'scalar', of });
const deeper = (place: Place): Place => ({ ...place, depth: place.depth - 1 });
const SCALARS = ['text', 'number', 'boolean', 'money', 'percent', 'date', 'instant', 'time', 'duration', 'span'] as const;
const ORDERED = ['number', 'money', 'percent', 'date', 'instant', 'time', 'duration'] as const;
const COUNTABLE = ['number', 'money', 'duration'] as const;

/** Any condition of a run. */
export function anyCondition(): fc.Arbitrary<Expression> {
  return condition({ roots: [CONTACT, THIS, TRIGGER, EVENT], depth: 3, inFilter: false, segments: [...MANUAL, DRAWN], inRun: true });
}

/** Any rule of a segment that asks for no other: it is about the contact alone, and its facts have windows. */
export function anyRule(): fc.Arbitrary<Expression> {
  return condition({ roots: [CONTACT], depth: 2, inFilter: false, segments: [], inRun: false });
}

function condition(place: Place): fc.Arbitrary<Expression> {
  const leaves = [
    ...[compare(place), inList(place), has(place), text(place), known(place), moment(), sameRow(place), truth(place), inCampaign()],
    ...(place.segments.length === 0 ? [] : [member(place)]),
  ];
  const facts = place.inFilter ? [] : [fact(place)];
  if (place.depth <= 0) return fc.oneof(...leaves, ...facts);
  return fc.oneof(...leaves, ...facts, anyOrNone(place), logic(place), negation(place));
}

function member({ segments }: Place): fc.Arbitrary<Expression> {
  return fc
    .record({ segment: fc.constantFrom(...segments), negated: fc.boolean() })
    .map((parts) => ({ kind: 'member', type: BOOLEAN, span, ...parts }));
}

function inCampaign(): fc.Arbitrary<Expression> {
  const there = fc.oneof(
    fc.constantFrom(...CAMPAIGNS).map((name) => ({ by: 'name' as const, name })),
    fc.constantFrom(...TAGS).map((name) => ({ by: 'tag' as const, name })),
  );
  return fc.tuple(there, fc.boolean()).map(([where, negated]) => ({ kind: 'in campaign', type: BOOLEAN, negated, ...where, span }));
}

function logic(place: Place): fc.Arbitrary<Expression> {
  const operands = fc.array(condition(deeper(place)), { minLength: 2, maxLength: 3 });
  return fc
    .tuple(fc.constantFrom('and' as const, 'or' as const), operands)
    .map(([kind, list]) => ({ kind, type: BOOLEAN, operands: list, span }));
}

function negation(place: Place): fc.Arbitrary<Expression> {
  return condition(deeper(place)).map((operand) => ({ kind: 'not', type: BOOLEAN, operand, span }));
}

function compare(place: Place): fc.Arbitrary<Expression> {
  const equal = fc
    .constantFrom(...SCALARS)
    .chain((of) => fc.tuple(fc.constantFrom('==' as const, '!=' as const), value(of, place), value(of, place)));
  const order = fc
    .constantFrom(...ORDERED)
    .chain((of) => fc.tuple(fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const), value(of, place), value(of, place)));
  return fc.oneof(equal, order).map(([op, left, right]) => ({ kind: 'compare', type: BOOLEAN, op, left, right, span }));
}

function sameRow({ roots }: Place): fc.Arbitrary<Expression> {
  const rows = roots.flatMap((root) => [
    ...(root.from === 'entry' ? [] : [{ root, path: [], entity: root.entity }]),
    ...reaches(root.entity, 0).flatMap(({ path, type }) => (type.kind === 'ref' ? [{ root, path, entity: type.entity }] : [])),
  ]);
  const one = fc.constantFrom(...rows);
  return fc.tuple(one, one, fc.constantFrom('==' as const, '!=' as const)).map(([a, b, op]) => {
    const row = ({ root, path, entity }: (typeof rows)[number]): Expression => ({
      kind: 'path',
      type: { kind: 'row', entity },
      root,
      path,
      span,
    });
    return { kind: 'compare', type: BOOLEAN, op, left: row(a), right: row(b), span };
  });
}

function inList(place: Place): fc.Arbitrary<Expression> {
  return fc
    .constantFrom(...SCALARS)
    .chain((of) =>
      fc
        .record({ negated: fc.boolean(), left: value(of, place), right: list(of, place) })
        .map((parts) => ({ kind: 'in', type: BOOLEAN, span, ...parts })),
    );
}

function list(of: Scalar, place: Place): fc.Arbitrary<Expression> {
  return fc
    .array(value(of, { ...place, depth: 0 }), { minLength: 1, maxLength: 3 })
    .map((items) => ({ kind: 'list', type: { kind: 'list', of }, items, span }));
}

function has(place: Place): fc.Arbitrary<Expression> {
  const lists = place.roots.flatMap((root) =>
    reaches(root.entity).flatMap((reach) => (reach.type.kind === 'list' ? [{ root, path: reach.path, of: reach.type.of }] : [])),
  );
  if (lists.length === 0) return truth(place);
  return fc
    .tuple(fc.constantFrom(...lists), fc.constantFrom('one' as const, 'any' as const, 'all' as const))
    .chain(([{ root, path, of }, mode]) => {
      const left: Expression = { kind: 'path', type: { kind: 'list', of }, root, path, span };
      return (mode === 'one' ? value(of, { ...place, depth: 0 }) : list(of, place)).map((right) => ({
        kind: 'has',
        type: BOOLEAN,
        mode,
        left,
        right,
        span,
      }));
    });
}

function text(place: Place): fc.Arbitrary<Expression> {
  return fc
    .record({ op: fc.constantFrom('starts with' as const, 'contains' as const), left: value('text', place), right: value('text', place) })
    .map((parts) => ({ kind: 'text', type: BOOLEAN, span, ...parts }));
}

function known(place: Place): fc.Arbitrary<Expression> {
  const operand = fc.oneof(
    fc.constantFrom(...SCALARS).chain((of) => value(of, place)),
    ...paths(place, (type) => type.kind !== 'scalar'),
  );
  return fc.record({ negated: fc.boolean(), operand }).map((parts) => ({ kind: 'known', type: BOOLEAN, span, ...parts }));
}

/** A field or a literal that is true or false by itself. */
function truth(place: Place): fc.Arbitrary<Expression> {
  return fc.oneof(literal('boolean'), ...paths(place, (type) => type.kind === 'scalar' && type.of === 'boolean'));
}

function zone(): fc.Arbitrary<Zone> {
  return fc.constantFrom<Zone>(
    { kind: 'contact' },
    { kind: 'store' },
    { kind: 'named', name: 'Asia/Kolkata' },
    { kind: 'named', name: 'America/New_York' },
  );
}

function moment(): fc.Arbitrary<Expression> {
  const times = fc.constantFrom('00:00', '02:00', '03:30', '07:00', '21:30');
  const days: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return fc.oneof(
    fc
      .record({ from: times, until: times, zone: zone() })
      .map((parts): Expression => ({ kind: 'local time', type: BOOLEAN, span, ...parts })),
    fc
      .record({ days: fc.subarray([...days], { minLength: 1 }), zone: zone() })
      .map((parts): Expression => ({ kind: 'weekday', type: BOOLEAN, span, ...parts })),
  );
}

function fact(place: Place): fc.Arbitrary<Fact> {
  const window = fc.oneof(
    ...(place.inRun ? [fc.constant({ kind: 'since entry' as const })] : []),
    fc.constantFrom(1, 86_400_000, 7 * 86_400_000).map((ms) => ({ kind: 'within' as const, ms })),
    fc
      .constantFrom('instant' as const, 'date' as const)
      .chain((of) => value(of, { ...place, depth: 0 }).map((at) => ({ kind: 'since' as const, at }))),
  );
  return fc.constantFrom(...Object.keys(EVENTS)).chain((event) =>
    fc
      .record({
        window,
        aboutThis: place.inRun && ABOUT_ROWS.includes(event) ? fc.boolean() : fc.constant(false),
        subject: subjectOf(event, place),
      })
      .map(({ subject, ...parts }) => ({
        kind: 'fact',
        type: BOOLEAN,
        event,
        span,
        ...(subject === undefined ? {} : { subject }),
        ...parts,
      })),
  );
}

/** Events about rows that may be, or be made from, the row of the run. */
const ABOUT_ROWS: readonly string[] = ['order placed', 'cart updated'];

function subjectOf(event: string, { inRun }: Place): fc.Arbitrary<Fact['subject']> {
  if (event === 'coupon redeemed') return inRun ? fc.constantFrom(undefined, { kind: 'label', label: 'code' }) : fc.constant(undefined);
  if (!event.startsWith('message ')) return fc.constant(undefined);
  return fc.constantFrom<Fact['subject']>(
    undefined,
    { kind: 'channel', channel: 'email' },
    { kind: 'channel', channel: 'sms' },
    { kind: 'message', message: 'hello' },
    ...(inRun ? [{ kind: 'label', label: 'reminder' } as const, { kind: 'label', label: 'not_sent' } as const] : []),
  );
}

function literal(of: Scalar): fc.Arbitrary<Expression> {
  return fc.constantFrom(...literalsOf(of)).map((given) => ({ kind: 'literal', type: scalar(of), value: given, span }));
}

function paths(
  { roots }: Place,
  wanted: (type: ReturnType<typeof reaches>[number]['type']) => boolean,
): readonly fc.Arbitrary<Expression>[] {
  const found = roots.flatMap((root) => reaches(root.entity).flatMap(({ path, type }) => (wanted(type) ? [{ root, path, type }] : [])));
  if (found.length === 0) return [];
  return [
    fc.constantFrom(...found).map(
      ({ root, path, type }): Expression => ({
        kind: 'path',
        type: type.kind === 'ref' ? { kind: 'row', entity: type.entity } : type,
        root,
        path,
        span,
      }),
    ),
  ];
}

function value(of: Scalar, place: Place): fc.Arbitrary<Expression> {
  const leaves = [literal(of), ...paths(place, (type) => type.kind === 'scalar' && type.of === of), ...present(of)];
  const isCountable = COUNTABLE.some((one) => one === of);
  if (place.depth <= 0) return fc.oneof(...leaves);
  return fc.oneof(
    ...leaves,
    ...(isCountable ? [arithmetic(of, deeper(place))] : []),
    ...moved(of, deeper(place)),
    ...aggregates(of, deeper(place)),
    ...(of === 'number' && !place.inFilter ? [howOften(deeper(place))] : []),
  );
}

function present(of: Scalar): readonly fc.Arbitrary<Expression>[] {
  if (of === 'date') return [zone().map((one): Expression => ({ kind: 'today', type: scalar('date'), zone: one, span })), calendarAgo()];
  if (of !== 'instant') return [];
  return [
    fc.constantFrom<Expression>(
      { kind: 'now', type: scalar('instant'), span },
      { kind: 'ago', type: scalar('instant'), ms: 86_400_000, span },
    ),
  ];
}

function calendarAgo(): fc.Arbitrary<Expression> {
  const units = ['day', 'week', 'month', 'year'] as const;
  return fc
    .record({ count: fc.constantFrom(1, 13, 18, 2026), unit: fc.constantFrom(...units), zone: zone() })
    .map((parts) => ({ kind: 'calendar ago', type: scalar('date'), span, ...parts }));
}

/** Dates and instants that are moved, and midnights. */
function moved(of: Scalar, place: Place): readonly fc.Arbitrary<Expression>[] {
  if (of !== 'date' && of !== 'instant') return [];
  const by = (length: 'span' | 'duration'): fc.Arbitrary<Expression> =>
    fc
      .record({ op: fc.constantFrom('+' as const, '-' as const), left: value(of, place), right: value(length, { ...place, depth: 0 }) })
      .map((parts) => ({ kind: 'arithmetic', type: scalar(of), span, ...parts }));
  if (of === 'date') return [by('span')];
  // What needs a zone cannot be asked of rows in SQL: seldom, so that most conditions have one.
  const ofZone = [
    by('span'),
    value('date', place).map((operand): Expression => ({ kind: 'midnight', type: scalar('instant'), operand, span })),
  ];
  return place.inFilter ? [by('duration')] : [by('duration'), ...ofZone];
}

function howOften(place: Place): fc.Arbitrary<Expression> {
  return fact(place).map((one) => ({ kind: 'fact count', type: scalar('number'), fact: one, span }));
}

function arithmetic(of: Scalar, place: Place): fc.Arbitrary<Expression> {
  const sum = fc.tuple(fc.constantFrom('+' as const, '-' as const), value(of, place), value(of, place));
  const product = fc.tuple(fc.constant('*' as const), value(of, place), value('number', place));
  const turned = fc.tuple(fc.constant('*' as const), value('number', place), value(of, place));
  return fc.oneof(sum, product, turned).map(([op, left, right]) => ({ kind: 'arithmetic', type: scalar(of), op, left, right, span }));
}

function collection(place: Place): fc.Arbitrary<Collection> {
  return fc.constantFrom(...sourcesOf(place)).chain((source) => {
    const row: RowRef = { from: 'filter', name: source.entity, entity: source.entity };
    const timed = [source.entity, source.through?.entity ?? source.entity];
    const hasTime = timed.some((entity) => tableOf(SCHEMA, entity)?.time !== undefined);
    const others = place.roots.filter((root) => root.name !== row.name);
    const where = condition({ ...place, roots: [row, ...others], depth: Math.min(place.depth - 1, 1), inFilter: true });
    return fc
      .record({ within: fc.constantFrom(undefined, ...(hasTime ? [1, 86_400_000] : [])), where: fc.option(where, { nil: undefined }) })
      .map((more) => ({
        ...source,
        row,
        ...(more.within === undefined ? {} : { within: more.within }),
        ...(more.where === undefined ? {} : { where: more.where }),
      }));
  });
}

type RowSource = Pick<Collection, 'entity' | 'via' | 'of' | 'through'>;

/** What belongs to the contact, by itself or through what it is part of, and what belongs to the rows in scope. */
function sourcesOf({ roots }: Place): readonly RowSource[] {
  const of = { root: CONTACT, path: [] };
  const parts: readonly RowSource[] = [
    { entity: 'item', via: 'order', of, through: { entity: 'order', via: 'contact' } },
    { entity: 'cart_item', via: 'cart', of, through: { entity: 'cart', via: 'contact' } },
    { entity: 'reply', via: 'ticket', of, through: { entity: 'ticket', via: 'contact' } },
  ];
  const below = (entity: string, sources: (root: RowRef) => readonly RowSource[]) =>
    roots.filter((root) => root.entity === entity).flatMap(sources);
  return [
    ...['order', 'cart', 'ticket', 'message', 'run', 'coupon'].map((entity) => ({ entity, via: 'contact', of })),
    ...parts,
    ...below('cart', (root) => [{ entity: 'cart_item', via: 'cart', of: { root, path: [] } }]),
    ...below('order', (root) => [
      { entity: 'cart_item', via: 'cart', of: { root, path: ['cart'] } },
      { entity: 'item', via: 'order', of: { root, path: [] } },
    ]),
  ];
}

function anyOrNone(place: Place): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.constantFrom('any' as const, 'none' as const), collection(deeper(place)))
    .map(([fn, over]) => ({ kind: 'aggregate', type: BOOLEAN, fn, over, span }));
}

function functionsFor(of: Scalar): readonly AggregateFn[] {
  const sums = COUNTABLE.some((one) => one === of) || of === 'percent';
  return [
    'first',
    'last',
    ...(sums ? (['sum', 'avg'] as const) : []),
    ...(of === 'text' || of === 'boolean' ? [] : (['min', 'max'] as const)),
  ];
}

function aggregates(of: Scalar, place: Place): readonly fc.Arbitrary<Expression>[] {
  const count = collection(place).map((over): Expression => ({ kind: 'aggregate', type: scalar('number'), fn: 'count', over, span }));
  const ofField = fc.tuple(collection(place), fc.constantFrom(...functionsFor(of))).chain(([over, fn]) => {
    const fields = reaches(over.entity, 0).filter(({ type }) => type.kind === 'scalar' && type.of === of);
    if (fields.length === 0) return literal(of);
    return fc.constantFrom(...fields).map(({ path }): Expression => {
      const read: Expression = { kind: 'path', type: scalar(of), root: over.row, path, span };
      return { kind: 'aggregate', type: scalar(of), fn, over, value: read, span };
    });
  });
  return of === 'number' ? [ofField, count] : [ofField];
}
