/** Calendar waits: the instant that one ends at, and where a pending one has moved to (semantics §1, language §7). */
import type { Moment } from '../../language/program.ts';
import { type MomentAnswer, momentAt } from '../clock/moments.ts';
import type { CampaignCode } from '../deploy/library.ts';
import type { Computed, ValueOf } from '../journey/port.ts';
import type { Cursor, Run } from '../store/port.ts';
import { type Context, contactRow, loadScope, type Surroundings } from './context.ts';
import { contactZone } from './scope.ts';

/**
 * What the moment comes to for a wait that began at `since` (ms). It is looked at from there, also later: so the answer is the same until
 * the date, the contact's zone or the store's changes, and a yearly date that has come is not the next one already.
 */
export async function momentOf(context: Context, moment: Moment<ValueOf>, since: number): Promise<MomentAnswer> {
  const storeZone = context.workspace.settings.store.timeZone;
  const contact = await contactRow(context.tx, context.subject.contact);
  const at = { now: since, since, contactZone: contactZone({ contact, storeZone }), storeZone };
  const known = async (value: ValueOf): Promise<Computed> => value.value(await loadScope(context, value));
  switch (moment.kind) {
    case 'field':
    case 'exact':
      return momentAt({ ...moment, value: await known(moment.value) }, at);
    case 'field span':
      return momentAt({ ...moment, value: await known(moment.value), length: await known(moment.length) }, at);
    default:
      return momentAt(moment, at);
  }
}

/**
 * Where the deadline of a pending calendar wait has moved to, ms; undefined if it stands where the cursor says, or the cursor stands at no
 * such wait. A date that is gone leaves the deadline where it was last known to be.
 */
export async function movedDeadline(
  around: Surroundings,
  code: Pick<CampaignCode, 'stages'>,
  run: Run,
  cursor: Cursor,
): Promise<number | undefined> {
  const moment = cursor.hold === undefined ? code.stages.waits[cursor.label]?.moment : undefined;
  if (moment === undefined) return undefined;
  const answer = await momentOf({ ...around, subject: run }, moment, cursor.since);
  if (answer.kind === 'unknown') return undefined;
  const until = answer.kind === 'inside' ? cursor.since : answer.at;
  return until === cursor.until ? undefined : until;
}
