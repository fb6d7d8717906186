/** The values that the text of a notice can read, by the names that were checked with it. */
import type { NotifyNode } from '../../compiler/flow/steps/notify.ts';
import type { NoticeName } from '../../language/program.ts';
import type { Field, Schema } from '../../language/schema/schema.ts';
import { replyRow } from '../endpoints/read-reply.ts';
import type { StoredEvent } from '../store/port.ts';
import { contactRow, happeningOf } from './context.ts';
import { couponFor, loadRows, rowFor } from './message-values.ts';
import { listToLiquid, occurrenceToLiquid, recordToLiquid } from './render/records.ts';
import { type LoadedRows, toLiquid } from './render/to-liquid.ts';
import type { Session } from './session.ts';

/** What the run has for each name; one that it has nothing for is `null`. */
export async function gatherNoticeValues(session: Session, names: NotifyNode['names']): Promise<Readonly<Record<string, unknown>>> {
  const loaded = await loadRows(session, entitiesOf(session, Object.values(names)));
  const values: Record<string, unknown> = {};
  for (const [name, what] of Object.entries(names)) values[name] = (await valueNamed(session, name, what, loaded)) ?? null;
  return values;
}

/** Entities of the rows that a text can begin at. */
const entitiesOf = ({ workspace }: Session, names: readonly NoticeName[]): readonly string[] =>
  names.flatMap((what) => entitiesIn(what, workspace.schema));

function entitiesIn(what: NoticeName, { events }: Schema): readonly string[] {
  switch (what.kind) {
    case 'row':
      return [what.entity];
    case 'event':
    case 'gathered':
      return [events[what.event]?.about ?? 'contact', ...refsOf(events[what.event]?.fields ?? [])];
    case 'record':
      return refsOf(what.fields);
    case 'coupon':
    case 'absent':
      return [];
  }
}

const refsOf = (fields: readonly Field[]): readonly string[] => fields.flatMap(({ type }) => (type.kind === 'ref' ? [type.entity] : []));

async function valueNamed(session: Session, name: string, what: NoticeName, loaded: LoadedRows): Promise<unknown> {
  const { schema } = session.workspace;
  switch (what.kind) {
    case 'row': {
      const row = await rowOf(session, name, what.entity, loaded);
      return row === undefined ? undefined : toLiquid(row, what.entity, schema, loaded);
    }
    case 'event':
    case 'gathered':
      return occurrences(session, name, what, loaded);
    case 'coupon':
      return couponFor(session, name);
    case 'record':
      return recordToLiquid(await recordOf(session, name), what.fields, schema, loaded);
    case 'absent':
      return undefined;
  }
}

async function rowOf(session: Session, name: string, entity: string, loaded: LoadedRows) {
  const { contact, self } = session.run();
  if (name === 'contact') return contactRow(session.tx, contact);
  if (name === 'this') return loaded[entity]?.find((row) => row.id === self?.id);
  return rowFor(session, entity, loaded);
}

/** The event that a wait bound, or all that the trigger gathered. */
async function occurrences(session: Session, name: string, { kind }: NoticeName & { kind: 'event' | 'gathered' }, loaded: LoadedRows) {
  const binding = session.run().bindings[name];
  const ids = binding?.kind === 'event' ? [binding.id] : binding?.kind === 'gathered' ? binding.events : [];
  const found = await Promise.all(ids.map((id) => session.tx.events.get(id)));
  const shown = await Promise.all(found.flatMap((event) => (event === undefined ? [] : [occurrence(session, event, loaded)])));
  return kind === 'gathered' ? listToLiquid(shown) : shown[0];
}

async function occurrence(session: Session, event: StoredEvent, loaded: LoadedRows) {
  const { schema } = session.workspace;
  const { aboutEntity, aboutId } = event;
  const row =
    aboutEntity === 'contact' || aboutEntity === undefined
      ? await contactRow(session.tx, session.run().contact)
      : loaded[aboutEntity]?.find((candidate) => candidate.id === aboutId);
  return occurrenceToLiquid(event.event, { row, payload: happeningOf(event, session.workspace).payload }, schema, loaded);
}

/** The answer that is bound by the name, else the payload of the event that started the run. */
async function recordOf(session: Session, name: string) {
  const { bindings, entryEvent } = session.run();
  const binding = bindings[name];
  if (binding?.kind === 'reply') return replyRow(binding.endpoint, binding.reply, session.workspace.settings);
  const event = name === 'event' ? await session.tx.events.get(entryEvent) : undefined;
  return event === undefined ? {} : happeningOf(event, session.workspace).payload;
}
