/** `suppress contact`: the contact may not be written to at all, from the next message of this very stage on. */
import type { Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { isSuppressed, suppressContact } from '../consent.ts';
import { contactRow } from '../context.ts';
import type { Session } from '../session.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The step. */
export const suppressMethods = (parts: StageParts): Pick<Stage, 'suppress'> => ({
  suppress: (label) => effect(parts, label, 'suppress', () => suppress(parts.session, label)),
});

/** No message to the contact ever again, at whatever address. What waits in the outbox is withdrawn when it is claimed. */
async function suppress(session: Session, label: string): Promise<Json> {
  const { tx, now } = session;
  const contact = await contactRow(tx, session.run().contact);
  const changed = !(await isSuppressed(tx, contact.id));
  await suppressContact(tx, contact, 'suppressed by a campaign', now);
  session.journal(changed ? { kind: 'suppressed', label } : { kind: 'kept', label, reason: 'was suppressed already' });
  return { changed };
}
