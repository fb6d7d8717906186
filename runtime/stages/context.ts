/** Everything that decisions about one contact need, bound to one transaction at one instant. */
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import type { Library } from '../deploy/library.ts';
import { replyRow } from '../endpoints/read-reply.ts';
import { rowsOf } from '../ingest/receive.ts';
import type { Happening, Predicate, Scope, ValueOf } from '../journey/port.ts';
import type { Run, SqlBindings, StoredEvent, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import { engagedBy } from './engagement.ts';
import { labelIds } from './label-ids.ts';
import { contactZone, createScope } from './scope.ts';
import { findRow, loadRows } from './scope-rows.ts';

/** The deployed workspace that decisions refer to. */
export interface Workspace {
  readonly settings: Settings;
  readonly schema: Schema;
}

/** What a decision is about. `run` is undefined before entry: then `entry` says which event might start one. */
export interface Subject extends Partial<Pick<Run, 'id' | 'campaign' | 'revision' | 'cursors'>> {
  readonly contact: string;
  readonly self?: { readonly entity: string; readonly id: string };
  /** Row of the trigger where it is not that of its event. */
  readonly row?: { readonly entity: string; readonly id: string };
  readonly entryEvent: string;
  readonly entrySeq: number;
  readonly bindings: Run['bindings'];
}

/** A transaction at an instant, without a subject: what membership in a segment is computed in. */
export interface Surroundings {
  readonly tx: Transaction;
  /** Where rules of segments are read from, and flows of runs; the latter may be absent where no run is looked at. */
  readonly library: Pick<Library, 'segment'> & Partial<Pick<Library, 'get'>>;
  readonly workspace: Workspace;
  readonly now: number;
}

/** A transaction with a subject and an instant. */
export interface Context extends Surroundings {
  readonly subject: Subject;
}

/** Settings and schema of the last deployment; a run cannot exist without one. */
export async function deployedWorkspace(tx: Pick<Transaction, 'deployments'>): Promise<Workspace> {
  const workspace = await tx.deployments.workspace();
  if (workspace === undefined) throw new Error('Nothing is deployed to this store.');
  return workspace;
}

/** True if the predicate holds: in the store's own back end where it has one, else in memory. `event` is the event under test. */
export function holds(context: Context, predicate: Predicate, event?: StoredEvent): Promise<boolean> {
  return holdsWithin(context, predicate, event, []);
}

/** `path` names the segments whose rules are being computed. */
async function holdsWithin(
  context: Context,
  predicate: Predicate,
  event: StoredEvent | undefined,
  path: readonly string[],
): Promise<boolean> {
  const segments = await answerSegments(context, predicate.segments, path);
  // What was gathered are triggering events too, and a parameter holds one.
  if (predicate.sql !== undefined && !hasGathered(context.subject)) {
    const computed = await computedFor(context, predicate, event, segments);
    const answer = await context.tx.rows.holds(predicate, { ...(await bindingsOf(context)), ...segments, ...computed });
    if (answer !== undefined) return answer;
  }
  return predicate.test(await scopeWith(context, predicate, event, segments));
}

const hasGathered = ({ bindings }: Subject): boolean => Object.values(bindings).some(({ kind }) => kind === 'gathered');

type Segments = Pick<SqlBindings, 'segments'>;

async function answerSegments(context: Context, names: readonly string[] | undefined, path: readonly string[]): Promise<Segments> {
  if (names === undefined || names.length === 0) return {};
  const answers: Record<string, boolean> = {};
  for (const name of names) answers[name] = await isMemberWithin(context, context.subject.contact, name, path);
  return { segments: answers };
}

/** Is the contact a member now? A manual segment stores its members; a rule is computed from the current declaration. Throws if there is no such segment. */
export function isMember(around: Surroundings, contact: string, segment: string): Promise<boolean> {
  return isMemberWithin(around, contact, segment, []);
}

async function isMemberWithin(around: Surroundings, contact: string, name: string, path: readonly string[]): Promise<boolean> {
  // The checker lets no circle through, but rules are taken as they are now, also by revisions that were checked with others.
  if (path.includes(name)) throw new Error(`The segment \`${name}\` refers to itself: ${[...path, name].join(' → ')}.`);
  const code = await around.library.segment(around.tx, name);
  if (code === undefined) throw new Error(`The segment \`${name}\` is not deployed.`);
  if (code.kind === 'manual') return around.tx.memberships.has(name, contact);
  return holdsWithin({ ...around, subject: withoutEntry(contact) }, code.rule, undefined, [...path, name]);
}

/** A rule belongs to no run: there is no event that would be left out of its facts. */
const withoutEntry = (contact: string): Subject => ({ contact, entryEvent: '', entrySeq: 0, bindings: {} });

/** What the predicate's SQL needs beside rows: ids behind labels, and values that only TypeScript can tell. Stores without SQL need nothing of it. */
async function computedFor(
  context: Context,
  predicate: Predicate,
  event: StoredEvent | undefined,
  segments: Segments,
): Promise<Pick<SqlBindings, 'labels' | 'values'>> {
  const values = Object.entries(predicate.values ?? {});
  if (values.length === 0) return predicate.labels === undefined ? {} : { labels: await labelIds(context, predicate.labels) };
  const needs = values.map(([, value]) => value);
  const together: Needs = {
    reads: [...new Set(needs.flatMap(({ reads }) => reads))].sort(),
    facts: [...new Set(needs.flatMap(({ facts }) => facts))].sort(),
    ...(predicate.labels === undefined ? {} : { labels: predicate.labels }),
  };
  const scope = await scopeWith(context, together, event, segments);
  return {
    labels: await labelIds(context, predicate.labels),
    values: Object.fromEntries(values.map(([name, of]) => [name, of.value(scope)])),
  };
}

async function bindingsOf({ tx, workspace, now, subject }: Context) {
  const contact = await contactRow(tx, subject.contact);
  const trigger = await triggerOf(tx, subject);
  return {
    contact: subject.contact,
    now,
    ...(subject.self === undefined ? {} : { self: subject.self.id }),
    ...triggerRowId(subject, trigger),
    entrySeq: subject.entrySeq,
    entryEvent: subject.entryEvent,
    contactZone: contactZone({ contact, storeZone: workspace.settings.store.timeZone }),
    storeZone: workspace.settings.store.timeZone,
  };
}

function triggerRowId({ row }: Subject, trigger: StoredEvent | undefined): { readonly trigger?: string } {
  const id = row?.id ?? trigger?.aboutId;
  return id === undefined ? {} : { trigger: id };
}

/** The contact's row; an erased or unknown one is empty. */
export async function contactRow(tx: Transaction, id: string): Promise<Row> {
  return (await tx.rows.get('contact', id)) ?? { id };
}

const triggerOf = async (tx: Transaction, { entryEvent }: Subject): Promise<StoredEvent | undefined> =>
  entryEvent === '' ? undefined : tx.events.get(entryEvent);

type Needs = Pick<Predicate | ValueOf, 'reads' | 'facts' | 'segments' | 'labels'>;

/** Imported history has the receipt number 0: facts with a window see it. */
const BEFORE_HISTORY = -1;

/** Loads what the predicate or value reads, and the rows that the run, its trigger and its bindings are about. */
export async function loadScope(context: Context, needs: Needs, event?: StoredEvent): Promise<Scope> {
  return scopeWith(context, needs, event, await answerSegments(context, needs.segments, []));
}

async function scopeWith(context: Context, needs: Needs, event: StoredEvent | undefined, { segments }: Segments): Promise<Scope> {
  const { tx, workspace, subject } = context;
  const contact = await contactRow(tx, subject.contact);
  const trigger = await triggerOf(tx, subject);
  const [bound, gathered] = [await boundEvents(context), await gatheredEvents(context)];
  const named = [trigger, event, ...bound.values(), ...[...gathered.values()].flat()].filter((stored) => stored !== undefined);
  const facts = needs.facts.length === 0 ? [] : await tx.events.ofContact(subject.contact, needs.facts, BEFORE_HISTORY);
  const happening = (stored: StoredEvent): Happening => happeningOf(stored, workspace);
  const rows = await loadRows(context, {
    reads: needs.reads,
    facts: needs.facts,
    named: named.map(happening),
    history: facts.map(happening),
  });
  return createScope({
    now: context.now,
    contact,
    self: findRow(rows, contact, subject.self),
    selfEntity: subject.self?.entity,
    trigger: trigger === undefined ? undefined : findRow(rows, contact, subject.row ?? aboutOf(trigger)),
    event: event === undefined ? undefined : happening(event),
    entry: trigger === undefined ? undefined : happening(trigger),
    bound: new Map([...bound].map(([name, stored]) => [name, happening(stored)])),
    gathered: new Map([...gathered].map(([name, list]) => [name, list.map(happening)])),
    replies: repliesOf(context),
    rows,
    happenings: facts.map(happening),
    labels: await labelIds(context, needs.labels),
    segments: segments ?? {},
    entrySeq: subject.entrySeq,
    entryEvent: subject.entryEvent,
    schema: workspace.schema,
    storeZone: workspace.settings.store.timeZone,
  });
}

function repliesOf({ subject, workspace }: Pick<Context, 'subject' | 'workspace'>): ReadonlyMap<string, Row> {
  const replies = Object.entries(subject.bindings).flatMap(([label, binding]) =>
    binding.kind === 'reply' ? [[label, replyRow(binding.endpoint, binding.reply, workspace.settings)] as const] : [],
  );
  return new Map(replies);
}

/** What the trigger gathered, by the name of its list. */
async function gatheredEvents({ tx, subject }: Context): Promise<Map<string, readonly StoredEvent[]>> {
  const gathered = new Map<string, readonly StoredEvent[]>();
  for (const [name, binding] of Object.entries(subject.bindings)) {
    if (binding.kind !== 'gathered') continue;
    const stored: StoredEvent[] = [];
    for (const id of binding.events) stored.push(...[await tx.events.get(id)].filter((event) => event !== undefined));
    gathered.set(name, stored);
  }
  return gathered;
}

async function boundEvents({ tx, subject }: Context): Promise<Map<string, StoredEvent>> {
  const bound = new Map<string, StoredEvent>();
  for (const [name, binding] of Object.entries(subject.bindings)) {
    const stored = binding.kind === 'event' ? await tx.events.get(binding.id) : undefined;
    if (stored !== undefined) bound.set(name, stored);
  }
  return bound;
}

const aboutOf = (stored: StoredEvent): { readonly entity: string; readonly id: string } | undefined =>
  stored.aboutEntity === undefined || stored.aboutId === undefined ? undefined : { entity: stored.aboutEntity, id: stored.aboutId };

/** An event with its payload typed by the schema; one that no longer fits the schema, or has no entry in it, has no fields. */
export function happeningOf(stored: StoredEvent, workspace: Workspace): Happening {
  const about = aboutOf(stored);
  const engagement = engagedBy(stored);
  return {
    id: stored.id,
    event: stored.event,
    occurredAt: stored.occurredAt,
    receivedAt: stored.receivedAt,
    seq: stored.seq,
    ...(about === undefined ? {} : { about }),
    payload: payloadOf(stored, workspace),
    ...(engagement === undefined ? {} : { engagement }),
  };
}

/** Payloads that were typed, by event: what a store hands out is never changed, and the same event is looked at by many conditions. */
const typedPayloads = new WeakMap<StoredEvent, { readonly schema: Schema; readonly payload: Happening['payload'] }>();

function payloadOf(stored: StoredEvent, { schema, settings }: Workspace): Happening['payload'] {
  const known = typedPayloads.get(stored);
  if (known?.schema === schema) return known.payload;
  const typed = rowsOf(stored, schema, settings);
  const payload = typed.ok ? typed.payload : {};
  typedPayloads.set(stored, { schema, payload });
  return payload;
}
