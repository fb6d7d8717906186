/** Events as waits test them: by name, by the row or message that they are about, by a condition. */
import type { EventTest } from '../journey/port.ts';
import type { StoredEvent } from '../store/port.ts';
import { happeningOf, holds, loadScope } from './context.ts';
import { countsFor, engagedBy } from './engagement.ts';
import { labelIds } from './label-ids.ts';
import { isAboutThis } from './scope.ts';
import type { Session } from './session.ts';

/** Is it what a wait takes? */
export async function isTaken(session: Session, test: EventTest, event: StoredEvent): Promise<boolean> {
  if (test.event !== event.event) return false;
  if (test.aboutThis && !(await concernsThis(session, event))) return false;
  if (!(await isAsked(session, test, event))) return false;
  return test.where === undefined || holds(session.context(), test.where, event);
}

/** Is it about the message or coupon that the wait names, and did people do it? */
async function isAsked(session: Session, test: EventTest, event: StoredEvent): Promise<boolean> {
  const labels = test.subject?.kind === 'label' ? await labelIds(session.context(), [test.subject.label]) : {};
  return countsFor(test, engagedBy(event), labels);
}

async function concernsThis(session: Session, event: StoredEvent): Promise<boolean> {
  const context = session.context();
  const scope = await loadScope(context, { reads: [], facts: [] }, event);
  return isAboutThis(
    { self: scope.self, selfEntity: context.subject.self?.entity, schema: context.workspace.schema },
    scope,
    happeningOf(event, context.workspace),
  );
}
