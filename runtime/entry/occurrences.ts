/** Does an event start runs of a campaign, and how many? One, or with `each` one for every row that is part of the row of the event (language §5). */
import { CAMPAIGN_STARTED } from '../../compiler/flow/triggers.ts';
import type { TriggerEntry } from '../journey/port.ts';
import { type Context, happeningOf, holds } from '../stages/context.ts';
import { countsFor, engagedBy } from '../stages/engagement.ts';
import { operators } from '../stages/operators.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { Applied } from './apply-rows.ts';
import { isConcerned } from './audience.ts';
import { fieldChanged } from './field-change.ts';
import type { CurrentCampaign, Handling } from './handling.ts';

type RowName = NonNullable<Run['row']>;

/** An event of a contact as one campaign sees it. */
export interface Occasion {
  readonly event: StoredEvent;
  readonly contact: string;
  readonly current: CurrentCampaign;
  readonly applied: Applied;
}

/** What starts a run. `row`: the row of the trigger where that is not the event's own; `self`: the row that the run is about. */
export interface Occurrence {
  /** Absent: the campaign was started by name. */
  readonly trigger?: TriggerEntry;
  readonly row?: RowName;
  readonly self?: RowName;
}

/** In order of the triggers; with `each` in order of the rows. The first trigger that takes the event as a whole is enough. */
export async function occurrencesOf(handling: Handling, occasion: Occasion): Promise<readonly Occurrence[]> {
  const { event, current } = occasion;
  // Who is named by `start NAME` need not have the trigger `started`: that one says that there is no other way.
  if (event.event === CAMPAIGN_STARTED) return event.payload.campaign === current.campaign ? [selfOf({}, occasion)] : [];
  const found: Occurrence[] = [];
  for (const trigger of current.code.stages.triggers) {
    for (const occurrence of await candidates(handling, trigger, occasion)) {
      const known = found.some(({ row }) => row?.id === occurrence.row?.id && row?.entity === occurrence.row?.entity);
      if (known || !(await isTaken(handling, trigger, occurrence, occasion))) continue;
      if (occurrence.row === undefined) return [occurrence];
      found.push(occurrence);
    }
  }
  return found;
}

/** The context in which the trigger's filter, and then the clauses of entry, are tested. */
export function contextOf(handling: Handling, occurrence: Occurrence, { event, contact }: Occasion): Context {
  const { tx, library, workspace, now } = handling;
  const { row, self } = occurrence;
  const rows = { ...(self === undefined ? {} : { self }), ...(row === undefined ? {} : { row }) };
  return { tx, library, workspace, now, subject: { contact, entryEvent: event.id, entrySeq: event.seq, bindings: {}, ...rows } };
}

async function candidates(handling: Handling, trigger: TriggerEntry, occasion: Occasion): Promise<readonly Occurrence[]> {
  if (trigger.each === undefined) return [selfOf({ trigger }, occasion)];
  if (trigger.event !== occasion.event.event) return [];
  const rows = await partsOf(handling, trigger.each, occasion);
  return rows.map((row) => selfOf({ trigger, row }, occasion));
}

async function partsOf({ tx, workspace }: Handling, entity: string, { event, contact }: Occasion): Promise<readonly RowName[]> {
  const field = workspace.schema.entities[entity]?.partOf?.field;
  if (field === undefined || event.aboutId === undefined) return [];
  const { [entity]: rows = [] } = await tx.rows.ofContact(contact, [entity]);
  return rows.filter((row) => row[field] === event.aboutId).map(({ id }) => ({ entity, id }));
}

/** The row that a `per ENTITY` run is about. */
function selfOf(occurrence: Omit<Occurrence, 'self'>, { event, current }: Occasion): Occurrence {
  const { per } = current.code.flow.entry;
  if (per === 'contact') return occurrence;
  if (occurrence.row?.entity === per) return { ...occurrence, self: occurrence.row };
  if (event.aboutId === undefined) return occurrence;
  if (event.aboutEntity === per) return { ...occurrence, self: { entity: per, id: event.aboutId } };
  const referred = event.payload[per];
  return typeof referred === 'string' ? { ...occurrence, self: { entity: per, id: referred } } : occurrence;
}

async function isTaken(handling: Handling, trigger: TriggerEntry, occurrence: Occurrence, occasion: Occasion): Promise<boolean> {
  const { event, applied } = occasion;
  const context = contextOf(handling, occurrence, occasion);
  const fits = trigger.field === undefined ? matches(context, trigger, event) : await fieldChanged(context, trigger.field, event, applied);
  return (
    fits && (await isConcerned(context, trigger, event)) && (trigger.where === undefined || (await holds(context, trigger.where, event)))
  );
}

const matches = (context: Context, trigger: TriggerEntry, event: StoredEvent): boolean =>
  trigger.event === event.event &&
  (trigger.after === undefined || trigger.after === event.payload.after) &&
  (trigger.due === undefined || trigger.due === event.payload.due) &&
  (trigger.segment === undefined || trigger.segment === event.payload.segment) &&
  (trigger.silence !== undefined || isFrom(trigger.from, event)) &&
  countsFor(trigger, engagedBy(event), {}) &&
  (trigger.by === undefined || droppedBy(context, trigger.by, event));

/** Does the event come from one of these connections? What nobody says comes from none of them. */
export const isFrom = (from: readonly string[] | undefined, { connection }: Pick<StoredEvent, 'connection'>): boolean =>
  from === undefined || (connection !== undefined && from.includes(connection));

/** At least so many percent; a drop of unknown size is none. */
const droppedBy = ({ workspace }: Context, percent: string, event: StoredEvent): boolean =>
  operators.ge(happeningOf(event, workspace).payload.percent, operators.number(percent));
