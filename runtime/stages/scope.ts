/** The `Scope` of predicates over rows and events that were loaded for one contact in one transaction. */
import { tableOf } from '../../language/check/expressions/schema-index.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { dateOfValue } from '../clock/calendar.ts';
import { instantOf, localDate, localTime, localWeekday } from '../clock/local-time.ts';
import { dateBySpan, instantBySpan, instantInRange } from '../clock/spans.ts';
import type { FactBounds, Happening, Scope } from '../journey/port.ts';
import type { Row, Value } from '../values.ts';
import { countsFor, type LabelIds } from './engagement.ts';
import { decimal, operators } from './operators.ts';

/** What a scope is made of; all of it belongs to one contact. */
export interface ScopeData {
  readonly now: number;
  readonly contact: Row;
  readonly self: Row | undefined;
  /** Entity of `self`. */
  readonly selfEntity: string | undefined;
  readonly trigger: Row | undefined;
  readonly event: Happening | undefined;
  /** The triggering event. */
  readonly entry?: Happening | undefined;
  readonly bound: ReadonlyMap<string, Happening>;
  /** What the trigger gathered, by the name of its list. */
  readonly gathered?: ReadonlyMap<string, readonly Happening[]>;
  /** Answers of endpoints by the labels of their calls. */
  readonly replies?: ReadonlyMap<string, Row>;
  /** Rows by entity, each list by the entity's time, then id. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly happenings: readonly Happening[];
  /** Memberships that were asked for. */
  readonly segments?: Readonly<Record<string, boolean>>;
  /** Ids behind the labels that were asked for. */
  readonly labels?: LabelIds;
  /** Receipt number and id of the triggering event. */
  readonly entrySeq: number;
  readonly entryEvent: string;
  readonly schema: Schema;
  readonly storeZone: string;
}

/** Makes the scope. Nothing is loaded later: what was not loaded is not there. */
export function createScope(data: ScopeData): Scope {
  const byId = (entity: string, id: Value): Row | undefined => {
    if (typeof id !== 'string') return undefined;
    return entity === 'contact' && id === data.contact.id ? data.contact : data.rows[entity]?.find((row) => row.id === id);
  };
  const zone = (name: string): string => (name === 'contact' ? contactZone(data) : name === 'store' ? data.storeZone : name);
  const scope: Scope = {
    ...operators,
    now: data.now,
    contact: data.contact,
    self: data.self,
    trigger: data.trigger,
    event: data.event,
    entry: data.entry,
    bound: (name) => data.bound.get(name),
    gathered: (name) => (data.gathered?.get(name) ?? []).map((event) => createScope({ ...data, event })),
    reply: (label) => data.replies?.get(label),
    rowOf: (happening) => (happening?.about === undefined ? undefined : byId(happening.about.entity, happening.about.id)),
    ref: (row, field, entity) => byId(entity, row?.[field]),
    get: (row, field) => row?.[field],
    related: (entity, via, of, withinMs) => related(data, entity, via, of, withinMs),
    inSegment: (name) => membership(data, name),
    inCampaign: (by, name) => (data.rows.run ?? []).some((run) => run.ended_at === undefined && isThere(run, by, name)),
    happened: (event, bounds, where) => data.happenings.some((happening) => isSuch(data, scope, happening, event, bounds, where)),
    howOften: (event, bounds, where) =>
      decimal(data.happenings.filter((happening) => isSuch(data, scope, happening, event, bounds, where)).length),
    today: (name) => localDate(data.now, zone(name)),
    weekday: (name) => localWeekday(data.now, zone(name)),
    localTime: (name) => localTime(data.now, zone(name)),
    instant: (text) => (text.length === 10 ? midnight(text, data.storeZone) : instantInRange(Date.parse(text))),
    midnight: (date) => midnight(date, data.storeZone),
    shift: (at, length, sign) => shift(data, at, length, sign ?? 1),
  };
  return scope;
}

/** The midnight of a date; missing for all that is none. */
function midnight(date: Value, zone: string): Value {
  const known = typeof date === 'string' ? dateOfValue(date, zone) : undefined;
  return known === undefined ? undefined : instantInRange(instantOf(known, '00:00', zone));
}

function shift(data: ScopeData, at: Value, length: Value, sign: 1 | -1): Value {
  if (typeof length === 'number') return typeof at === 'number' ? instantInRange(at + sign * length) : undefined;
  if (typeof length !== 'string') return undefined;
  if (typeof at === 'string') return dateBySpan(at, length, sign);
  return typeof at === 'number' ? instantBySpan(at, length, sign, contactZone(data)) : undefined;
}

function isThere(run: Row, by: 'name' | 'tag', name: string): boolean {
  return by === 'name' ? run.campaign === name : Array.isArray(run.tags) && run.tags.includes(name);
}

/** Whether the happening is one that a fact asks for. */
function isSuch(
  data: ScopeData,
  scope: Scope,
  happening: Happening,
  event: string,
  bounds: FactBounds,
  where: ((scope: Scope) => boolean) | undefined,
): boolean {
  return (
    happening.event === event &&
    !hasTriggered(data, happening) &&
    countsFor(bounds, happening.engagement, data.labels ?? {}) &&
    inBounds(data, scope, happening, bounds) &&
    (where === undefined || where(createScope({ ...data, event: happening })))
  );
}

/** Is it what started the run, or one of what the trigger gathered? */
function hasTriggered({ entryEvent, gathered }: ScopeData, { id }: Happening): boolean {
  return id === entryEvent || [...(gathered?.values() ?? [])].some((list) => list.some((one) => one.id === id));
}

/** The contact's zone, or the store's where the contact has none. */
export function contactZone(data: { readonly contact: Row; readonly storeZone: string }): string {
  return typeof data.contact.time_zone === 'string' ? data.contact.time_zone : data.storeZone;
}

/** What was not asked for is a fault of the code: an answer would hide it. */
function membership({ segments }: ScopeData, name: string): boolean {
  const answer = segments?.[name];
  if (answer === undefined) throw new Error(`The membership in \`${name}\` was asked for, but the code does not list that segment.`);
  return answer;
}

function related(data: ScopeData, entity: string, via: string, of: Row | undefined, withinMs: number | undefined): readonly Row[] {
  if (of === undefined) return [];
  const time = tableOf(data.schema, entity)?.time;
  return (data.rows[entity] ?? []).filter((row) => {
    if (row[via] !== of.id) return false;
    if (withinMs === undefined) return true;
    const at = time === undefined ? undefined : row[time];
    return typeof at === 'number' && at > data.now - withinMs && at <= data.now;
  });
}

function inBounds(data: ScopeData, scope: Scope, happening: Happening, bounds: FactBounds): boolean {
  if (bounds.aboutThis === true && !isAboutThis(data, scope, happening)) return false;
  if (bounds.withinMs !== undefined) return happening.occurredAt > data.now - bounds.withinMs && happening.occurredAt <= data.now;
  if ('since' in bounds) return sinceInstant(data, bounds.since, happening.occurredAt);
  return happening.seq > data.entrySeq;
}

/** A date means its midnight in store time. A missing bound is false, as every comparison that meets one. */
function sinceInstant(data: ScopeData, since: Value, at: number): boolean {
  const from = typeof since === 'string' ? midnight(since, data.storeZone) : since;
  return typeof from === 'number' && at >= from;
}

/** About the run's own row, or made from it: an order whose `cart` is the run's cart. Ids are compared within their entity only. */
export function isAboutThis(
  data: Pick<ScopeData, 'self' | 'selfEntity' | 'schema'>,
  scope: Pick<Scope, 'rowOf'>,
  happening: Happening,
): boolean {
  const { self, selfEntity } = data;
  if (self === undefined || happening.about === undefined) return false;
  if (happening.about.entity === selfEntity) return happening.about.id === self.id;
  const row = scope.rowOf(happening);
  const fields = tableOf(data.schema, happening.about.entity)?.fields ?? [];
  return fields.some(({ name, type }) => type.kind === 'ref' && type.entity === selfEntity && row?.[name] === self.id);
}
