/** `unsubscribe from email` and `suppress contact`: whether the contact may be written to, from the next message of this very stage on. */
import type { Channel } from '../../../language/program.ts';
import type { Json } from '../../values.ts';
import { AS_IT_WAS, causeEvent } from '../cause-event.ts';
import { CHANNELS } from '../channels.ts';
import { consentsOf, isSuppressed, suppressContact } from '../consent.ts';
import { contactRow } from '../context.ts';
import type { Session } from '../session.ts';

/** Takes the consent for the channel away and causes `contact unsubscribed`. Without a consent nothing changes. */
export function unsubscribe(session: Session, label: string, channel: Channel): Promise<Json> {
  return causeEvent(session, { label, would: `unsubscribe the contact from ${channel}`, data: { channel } }, async () => {
    const contact = await contactRow(session.tx, session.run().contact);
    const before = consentsOf(contact);
    const { consent } = CHANNELS[channel];
    if (!before.includes(consent)) {
      session.journal({ kind: 'kept', label, reason: 'had no consent', data: { channel } });
      return undefined;
    }
    await session.tx.rows.upsert('contact', { id: contact.id, consents: before.filter((one) => one !== consent) });
    session.journal({ kind: 'unsubscribed', label, data: { channel } });
    return { event: 'contact unsubscribed', payload: { channel: consent, [AS_IT_WAS]: { consents: before } } };
  });
}

/** No message to the contact ever again, at whatever address. What waits in the outbox is withdrawn when it is claimed. */
export async function suppress(session: Session, label: string): Promise<Json> {
  const { tx, now } = session;
  const contact = await contactRow(tx, session.run().contact);
  const changed = !(await isSuppressed(tx, contact.id));
  await suppressContact(tx, contact, 'suppressed by a campaign', now);
  session.journal(changed ? { kind: 'suppressed', label } : { kind: 'kept', label, reason: 'was suppressed already' });
  return { changed };
}
