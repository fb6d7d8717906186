import type { Outgoing } from '../port.ts';
import { bareAddress, domainOf } from './address.ts';

/** Headers that a mail carries so that it can be found again; `id` is the outbox row's. */
export const HEADERS = {
  id: 'X-Relance-Id',
  run: 'X-Relance-Run',
  campaign: 'X-Relance-Campaign',
  revision: 'X-Relance-Revision',
  step: 'X-Relance-Step',
} as const;

/**
 * A Message-ID that follows from the outbox id, so that a second try carries the same one. Outbox ids are `<run>/<label>/<occurrence>`
 * of letters, digits and `_`; `/` becomes `.`.
 */
export function messageIdOf(id: string, from: string): string {
  return `<${id.replaceAll('/', '.').replace(/[^\w.-]/g, '-')}@${domainOf(from)}>`;
}

/** What nodemailer is told of a mail. `unsubscribe` is an address or URL for `List-Unsubscribe`; without one the header is left out. */
export function mailOptions(mail: Outgoing, unsubscribe: string | undefined) {
  return {
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    envelope: { from: bareAddress(mail.from), to: [bareAddress(mail.to)] },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    date: new Date(mail.at),
    messageId: messageIdOf(mail.id, mail.from),
    // nodemailer writes `-ID` by itself.
    normalizeHeaderKey: (key: string) => (key.toLowerCase() === HEADERS.id.toLowerCase() ? HEADERS.id : key),
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      [HEADERS.id]: mail.id,
      [HEADERS.run]: mail.run,
      [HEADERS.campaign]: mail.campaign,
      [HEADERS.revision]: mail.revision,
      [HEADERS.step]: mail.label,
      ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
  };
}
