/** How a run stands in its table. */
import { type Selectable, sql } from 'kysely';
import type { Run } from '../port.ts';
import { earliestDeadline } from '../values/run-deadline.ts';
import { instant, json, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** The columns of a run, as read. */
export type RunColumns = Omit<Selectable<Tables['relance.runs']>, 'nudged_at' | 'deadline' | 'release_at' | 'position' | 'forked'>;

/** All columns that `decodeRun` needs. */
export const runColumns = [
  'id',
  'campaign',
  'revision',
  'contact',
  'key',
  'status',
  'closed',
  'outcome',
  'ended_by',
  'reason',
  'priority',
  'tags',
  'entered_at',
  'ended_at',
  'entry_event',
  'entry_seq',
  'self_entity',
  'self_id',
  'row_of',
  'queue',
  'cursors',
  'bindings',
  'first_message_at',
  'last_message_at',
  'count_until',
  'counted',
  'held_out',
  'moved',
  'needs_nudge',
  'need',
] as const;

/** A new run. */
export function encodeRun(run: Run) {
  return {
    id: run.id,
    campaign: run.campaign,
    revision: run.revision,
    contact: run.contact,
    key: run.key,
    status: run.status,
    closed: run.closed,
    outcome: run.outcome,
    ended_by: run.endedBy,
    reason: run.reason,
    priority: run.priority,
    tags: run.tags ?? [],
    entered_at: instant(run.enteredAt),
    ended_at: maybeInstant(run.endedAt),
    entry_event: run.entryEvent,
    entry_seq: run.entrySeq,
    self_entity: run.self?.entity,
    self_id: run.self?.id,
    row_of: run.row && json(run.row),
    queue: run.queue && json(run.queue),
    release_at: maybeInstant(run.queue?.releaseAt),
    cursors: json(run.cursors),
    bindings: json(run.bindings),
    first_message_at: maybeInstant(run.firstMessageAt),
    last_message_at: maybeInstant(run.lastMessageAt),
    count_until: maybeInstant(run.countUntil),
    counted: run.counted && json(run.counted),
    held_out: run.heldOut,
    moved: run.moved,
    needs_nudge: run.needsNudge,
    deadline: deadlineOf(run.cursors),
  };
}

/** Types of the columns of a new run, for statements that write many. */
export const runColumnTypes: Readonly<Record<keyof ReturnType<typeof encodeRun>, string>> = {
  id: 'text',
  campaign: 'text',
  revision: 'text',
  contact: 'text',
  key: 'text',
  status: 'text',
  closed: 'boolean',
  outcome: 'text',
  ended_by: 'text',
  reason: 'text',
  priority: 'integer',
  tags: 'text[]',
  entered_at: 'timestamptz',
  ended_at: 'timestamptz',
  entry_event: 'text',
  entry_seq: 'integer',
  self_entity: 'text',
  self_id: 'text',
  row_of: 'json',
  queue: 'json',
  release_at: 'timestamptz',
  cursors: 'json',
  bindings: 'json',
  first_message_at: 'timestamptz',
  last_message_at: 'timestamptz',
  count_until: 'timestamptz',
  counted: 'json',
  held_out: 'text',
  moved: 'boolean',
  needs_nudge: 'boolean',
  deadline: 'timestamptz',
};

/** The columns that a change of a run writes; what it does not name is left out. */
export function encodeRunChange(change: Partial<Omit<Run, 'id'>>) {
  const { cursors, bindings, needsNudge } = change;
  return {
    campaign: change.campaign,
    revision: change.revision,
    contact: change.contact,
    key: change.key,
    status: change.status,
    closed: change.closed,
    outcome: change.outcome,
    ended_by: change.endedBy,
    reason: change.reason,
    priority: change.priority,
    tags: change.tags,
    entered_at: maybeInstant(change.enteredAt),
    ended_at: maybeInstant(change.endedAt),
    entry_event: change.entryEvent,
    entry_seq: change.entrySeq,
    self_entity: change.self?.entity,
    self_id: change.self?.id,
    row_of: change.row && json(change.row),
    queue: change.queue && json(change.queue),
    // A queue is written as a whole: one that names no instant waits for none.
    release_at: change.queue && (maybeInstant(change.queue.releaseAt) ?? null),
    cursors: cursors && json(cursors),
    bindings: bindings && json(bindings),
    first_message_at: maybeInstant(change.firstMessageAt),
    last_message_at: maybeInstant(change.lastMessageAt),
    count_until: maybeInstant(change.countUntil),
    counted: change.counted && json(change.counted),
    held_out: change.heldOut,
    moved: change.moved,
    needs_nudge: needsNudge,
    // A new need is nudged at once; only the repetition of an old one waits.
    nudged_at: needsNudge === true ? '-infinity' : undefined,
    need: needsNudge === true ? sql<number>`need + 1` : undefined,
    deadline: cursors && deadlineOf(cursors),
  };
}

function deadlineOf(cursors: Run['cursors']): string | null {
  return maybeInstant(earliestDeadline(cursors)) ?? null;
}

/** The run that stands in these columns. */
export function decodeRun(row: RunColumns): Run {
  return {
    id: row.id,
    campaign: row.campaign,
    revision: row.revision,
    contact: row.contact,
    key: row.key,
    status: row.status,
    closed: row.closed,
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    priority: row.priority,
    ...(row.tags.length === 0 ? {} : { tags: row.tags }),
    enteredAt: row.entered_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    entryEvent: row.entry_event,
    entrySeq: row.entry_seq,
    ...(row.self_entity === null || row.self_id === null ? {} : { self: { entity: row.self_entity, id: row.self_id } }),
    ...(row.row_of === null ? {} : { row: row.row_of }),
    ...(row.queue === null ? {} : { queue: row.queue }),
    cursors: row.cursors,
    bindings: row.bindings,
    ...(row.first_message_at === null ? {} : { firstMessageAt: row.first_message_at }),
    ...(row.last_message_at === null ? {} : { lastMessageAt: row.last_message_at }),
    ...(row.count_until === null ? {} : { countUntil: row.count_until }),
    ...(row.counted === null ? {} : { counted: row.counted }),
    ...(row.held_out === null ? {} : { heldOut: row.held_out }),
    ...(row.moved === null ? {} : { moved: row.moved }),
    needsNudge: row.needs_nudge,
    ...(row.need === 0 ? {} : { need: row.need }),
  };
}
