/** `contact.tier changes to "gold"`, `contact.points rises above 100`: what an event has made of a field, in its own transaction (language §5). */
import type { FieldEntry, ValueOf } from '../journey/port.ts';
import { type Context, loadScope } from '../stages/context.ts';
import { compareValues } from '../stages/operators.ts';
import { singleValue } from '../stages/single-value.ts';
import type { StoredEvent } from '../store/port.ts';
import type { Row, Value } from '../values.ts';
import type { Applied } from './apply-rows.ts';

/** The row that the event is about, before it and after it. A step says itself what it set: a later one may have set the field again meanwhile. */
async function changedRow({ tx }: Pick<Context, 'tx'>, event: StoredEvent, applied: Applied): Promise<ChangedRow | undefined> {
  const { aboutEntity: entity, aboutId } = event;
  if (applied.kind === 'none' || entity === undefined || aboutId === undefined) return undefined;
  const stored = await tx.rows.get(entity, aboutId);
  const { before } = applied;
  return { before, after: applied.byStep === true && stored !== undefined ? { ...stored, ...applied.payload } : stored };
}

interface ChangedRow {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** Has the field become what the trigger waits for? `changes` takes a field that was unknown too; what was unknown did neither rise nor fall. */
export async function fieldChanged(context: Context, entry: FieldEntry, event: StoredEvent, applied: Applied): Promise<boolean> {
  const row = event.aboutEntity === entry.entity ? await changedRow(context, event, applied) : undefined;
  const [before, after] = [row?.before?.[entry.field], row?.after?.[entry.field]];
  if (isSame(before, after)) return false;
  const value = async (of: ValueOf | undefined): Promise<Value> => (of === undefined ? undefined : constant(context, of));
  if (entry.change === 'changes') {
    if (entry.from !== undefined && !isSame(before, await value(entry.from))) return false;
    return entry.to === undefined || isSame(after, await value(entry.to));
  }
  const bound = await value(entry.bound);
  const [was, is] = [compareValues(before, bound), compareValues(after, bound)];
  if (was === undefined || is === undefined) return false;
  return entry.change === 'rises' ? was <= 0 && is > 0 : was >= 0 && is < 0;
}

const isSame = (a: Value, b: Value): boolean => (a === undefined || b === undefined ? a === b : compareValues(a, b) === 0);

/** The value is written out: it reads no row. */
async function constant(context: Context, of: ValueOf): Promise<Value> {
  return singleValue(of.value(await loadScope(context, of)));
}
