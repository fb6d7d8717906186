/** `set contact.points = contact.points + 100`: a field of the contact gets another value. */
import Big from 'big.js';
import type { Field, FieldType } from '../../../language/schema/schema.ts';
import { type Read, readField } from '../../ingest/read-value.ts';
import { writeValue } from '../../ingest/write-value.ts';
import type { Stage, ValueOf } from '../../journey/port.ts';
import type { Json, Value } from '../../values.ts';
import { AS_IT_WAS, causeEvent } from '../cause-event.ts';
import { contactRow, loadScope } from '../context.ts';
import type { Session } from '../session.ts';
import { singleValue } from '../single-value.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The step. */
export const setMethods = (parts: StageParts): Pick<Stage, 'set'> => ({
  set: (label, options) => effect(parts, label, 'set', () => setField(parts.session, label, options)),
});

/** Which field of the contact, and its value, computed now. */
export interface SetOptions {
  readonly field: string;
  readonly value: ValueOf;
}

/**
 * Computes the value, rounds it as the field's type is stored (semantics §7), and writes the row. A value that is unknown, or that the field
 * cannot hold, leaves it as it is, and so does the value that it has. A change causes `contact updated`.
 */
export function setField(session: Session, label: string, { field: name, value }: SetOptions): Promise<Json> {
  const { store } = session.workspace.settings;
  return causeEvent(session, { label, would: `set \`contact.${name}\``, data: { field: name } }, async () => {
    const field = session.workspace.schema.entities.contact?.fields.find((one) => one.name === name);
    if (field === undefined) {
      // A run of an older revision; the schema of the last deployment has the field no more.
      session.journal({ kind: 'skipped', label, reason: 'the contact has no such field', data: { field: name } });
      return undefined;
    }
    const contact = await contactRow(session.tx, session.run().contact);
    const before = writeValue(contact[name], field.type, store);
    const read = stored(singleValue(value.value(await loadScope(session.context(), value))), field, store);
    const reason = read.ok ? (read.value === undefined ? 'the value is unknown' : undefined) : 'the field cannot hold the value';
    const after = read.ok ? writeValue(read.value, field.type, store) : null;
    if (reason !== undefined || JSON.stringify(after) === JSON.stringify(before)) {
      session.journal({ kind: 'kept', label, reason: reason ?? 'has the value already', data: { field: name, value: after } });
      return undefined;
    }
    await session.tx.rows.upsert('contact', { id: contact.id, [name]: read.ok ? read.value : undefined });
    session.journal({ kind: 'set', label, data: { field: name, was: before, value: after } });
    return { event: 'contact updated', payload: { [name]: after, [AS_IT_WAS]: { [name]: before } } };
  });
}

/** The value as a store holds it: written and read again by the field's type, so that every store holds the same. */
function stored(value: Value, field: Field, store: Session['workspace']['settings']['store']): Read {
  const whole = wholeMs(value, field.type);
  if (whole === 'too long') return { ok: false, reason: 'too long' };
  return whole === undefined ? { ok: true, value: undefined } : readField(writeValue(whole, field.type, store), field, store);
}

const HALF_EVEN = 2;
/** Instants that a calendar knows: the years 1 to 9999. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/** Durations and instants are whole milliseconds, rounded half to even; one that no calendar reaches is too long. */
function wholeMs(value: Value, type: FieldType): Value | 'too long' {
  if (type.kind !== 'scalar' || (type.of !== 'duration' && type.of !== 'instant')) return value;
  if (!(value instanceof Big) && typeof value !== 'number') return value;
  const ms = Number(new Big(value).round(0, HALF_EVEN).toFixed());
  const fits = type.of === 'duration' ? Number.isSafeInteger(ms) : ms >= FIRST_INSTANT && ms <= LAST_INSTANT;
  return fits ? ms : 'too long';
}
