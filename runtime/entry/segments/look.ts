/** Looking at a contact of a watched segment: whether it is in it now, what has changed since the last look, and when to look again. */
import { isMember, loadScope, type Subject, type Surroundings } from '../../stages/context.ts';
import type { Due, SegmentState } from '../../store/port.ts';
import type { Watched } from './watched.ts';

/** What made somebody look: the events of a change are named after it, and are one cause further. `occurredAt`: ms. */
export interface Cause {
  readonly id: string;
  readonly occurredAt: number;
  readonly depth: number;
}

/** The first look at a contact: it is kept, and fires nothing. */
export async function lookFirst(around: Surroundings, contact: string, watched: Watched): Promise<SegmentState> {
  return keep(around, contact, watched, await isMember(around, contact, watched.segment));
}

/** Looks again. A contact that has come or gone since then causes `segment entered` or `segment left`, in its own lane. */
export async function lookAgain(
  around: Surroundings,
  contact: string,
  watched: Watched,
  before: SegmentState,
  cause: Cause,
): Promise<void> {
  const { segment } = watched;
  const member = await isMember(around, contact, segment);
  await planNext(around, contact, watched);
  if (member === before.member) return;
  await around.tx.segmentStates.put({ ...before, member });
  await around.tx.events.receive({
    id: `${member ? 'entered' : 'left'} ${segment}/${contact}/${cause.id}`,
    event: member ? 'segment entered' : 'segment left',
    contact,
    occurredAt: cause.occurredAt,
    receivedAt: around.now,
    aboutEntity: 'contact',
    aboutId: contact,
    payload: { segment },
    depth: cause.depth + 1,
  });
}

/** Keeps what is known of a contact at whom nobody has looked yet. */
export async function keep(around: Surroundings, contact: string, watched: Watched, member: boolean): Promise<SegmentState> {
  const state = { segment: watched.segment, contact, rule: watched.rule, member };
  await around.tx.segmentStates.put(state);
  await planNext(around, contact, watched);
  return state;
}

/** `Due.trigger` of a watched segment. */
export const dueTriggerOf = (segment: string): string => `segment ${segment}`;

/** One row of the due table: the next instant at which the clock may change it. */
async function planNext(around: Surroundings, contact: string, watched: Watched): Promise<void> {
  if (watched.by !== 'instants') return;
  const trigger = dueTriggerOf(watched.segment);
  const key = `${trigger}/${contact}`;
  const at = await nextInstant(around, contact, watched);
  const due: Omit<Due, 'at'> = { key, trigger, event: 'segment entered', entity: 'contact', subject: contact, contact, data: {} };
  await (at === undefined ? around.tx.due.delete(key) : around.tx.due.upsert({ ...due, at }));
}

/** Imported history has the receipt number 0. */
const BEFORE_HISTORY = -1;

/** The first instant after now, ms; undefined if only an event can change it. */
async function nextInstant(around: Surroundings, contact: string, { instants }: Watched): Promise<number | undefined> {
  const { tx, now } = around;
  const subject: Subject = { contact, entryEvent: '', entrySeq: 0, bindings: {} };
  const rows = await tx.rows.ofContact(contact, namesOf(instants.flatMap((one) => (one.kind === 'rows' ? [one.entity] : []))));
  const names = namesOf(instants.flatMap((one) => (one.kind === 'events' ? [one.event] : [])));
  const events = names.length === 0 ? [] : await tx.events.ofContact(contact, names, BEFORE_HISTORY);
  const found: number[] = [];
  for (const one of instants) {
    if (one.kind === 'rows') found.push(...(rows[one.entity] ?? []).map((row) => Number(row[one.time]) + one.ms));
    if (one.kind === 'events') found.push(...events.flatMap(({ event, occurredAt }) => (event === one.event ? [occurredAt + one.ms] : [])));
    if (one.kind === 'value') found.push(Number(one.value.value(await loadScope({ ...around, subject }, one.value))) + one.ms);
  }
  const ahead = found.filter((at) => at > now);
  return ahead.length === 0 ? undefined : ahead.reduce((first, at) => Math.min(first, at));
}

const namesOf = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
