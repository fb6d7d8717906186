/** The port of a channel: one file in this folder and one entry in `registry.ts` make a new one. */

import type { Channel as ChannelName } from '../../language/program.ts';

/** What goes to the provider. Only an e-mail has `html`; `subject` is that of an e-mail or the title of a push, and empty for the others. */
export interface Outgoing {
  readonly channel: ChannelName;
  /** Id of the outbox row; travels as metadata so that it can be looked up. */
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly message: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Of a push. */
  readonly link?: string;
  readonly image?: string;
  /** Of WhatsApp. */
  readonly template?: string;
  readonly language?: string;
  /** Business instant of the send, ms: the mail's date. */
  readonly at: number;
  readonly purpose: 'marketing' | 'transactional';
}

/**
 * What became of it. `refused`: for good (5xx, bad address). `retry`: it certainly did not leave (connection refused, 4xx before DATA was
 * accepted); with `againAt` the provider says from which business instant on it takes messages, ms. `unknown`: it may have left (time-out
 * after the request).
 */
export type Delivery =
  | { readonly kind: 'sent'; readonly providerId?: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'retry'; readonly reason: string; readonly againAt?: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A way to reach contacts: sends one message, and says what became of it. */
export interface Channel {
  readonly name: ChannelName;
  send(message: Outgoing): Promise<Delivery>;
  /** Asks the provider by our own metadata: has it accepted this id? `cannot say` if the provider has no such look-up. */
  lookup(id: string): Promise<'accepted' | 'not accepted' | 'cannot say'>;
  close(): Promise<void>;
}
