import { createTransport } from 'nodemailer';
import type { Channel, Delivery, Outgoing } from '../port.ts';
import { deliveryOf } from './delivery-of.ts';
import { mailOptions, messageIdOf } from './mail-options.ts';

/** How long SMTP may take in each phase, real milliseconds. */
export interface SmtpTimeouts {
  readonly connection: number;
  readonly greeting: number;
  readonly socket: number;
}

/** What the channel needs. */
export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; query parameters of nodemailer are taken too. */
  readonly url: string;
  /** Connections kept open, default 5. */
  readonly connections?: number;
  readonly timeouts?: SmtpTimeouts;
  /** Goes into `List-Unsubscribe`; absent: no such header. */
  readonly unsubscribe?: string;
  /** Has this outbox id been accepted? The built-in catcher can say; SMTP itself cannot. */
  readonly lookup?: (id: string) => Promise<'accepted' | 'not accepted'>;
}

const TIMEOUTS: SmtpTimeouts = { connection: 15_000, greeting: 15_000, socket: 60_000 };

/** The e-mail channel over SMTP: a pool of connections that sends each mail once and never again by itself. */
export function createSmtpChannel(options: SmtpOptions): Channel {
  const timeouts = options.timeouts ?? TIMEOUTS;
  const transport = createTransport({
    url: options.url,
    pool: true,
    maxConnections: options.connections ?? 5,
    // A mail that the pool sent again by itself could arrive twice: trying again is the dispatcher's decision.
    maxRequeues: 0,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
  });
  const handedOver = new Set<string>();
  transport.use('stream', (mail, done) => {
    // `end`: the last byte of the text has been taken towards the socket, so the final dot may follow any time.
    mail.message.processFunc((output) => output.once('end', () => handedOver.add(String(mail.data.messageId))));
    done();
  });

  async function send(mail: Outgoing): Promise<Delivery> {
    const id = messageIdOf(mail.id, mail.from);
    try {
      const info = await transport.sendMail(mailOptions(mail, options.unsubscribe));
      return { kind: 'sent', providerId: info.messageId };
    } catch (error) {
      return deliveryOf(error, handedOver.has(id));
    } finally {
      handedOver.delete(id);
    }
  }

  return {
    name: 'email',
    send,
    lookup: async (id) => (options.lookup === undefined ? 'cannot say' : options.lookup(id)),
    close: async () => transport.close(),
  };
}
