/** `unsubscribe from email`: the contact may not be written to on the channel, from the next message of this very stage on. */
import type { Channel } from '../../../language/program.ts';
import type { Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { AS_IT_WAS, causeEvent } from '../cause-event.ts';
import { CHANNELS } from '../channels.ts';
import { consentsOf } from '../consent.ts';
import { contactRow } from '../context.ts';
import type { Session } from '../session.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The step. */
export const unsubscribeMethods = (parts: StageParts): Pick<Stage, 'unsubscribe'> => ({
  unsubscribe: (label, channel) => effect(parts, label, 'unsubscribe', () => unsubscribe(parts.session, label, channel)),
});

/** Takes the consent for the channel away and causes `contact unsubscribed`. Without a consent nothing changes. */
function unsubscribe(session: Session, label: string, channel: Channel): Promise<Json> {
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
