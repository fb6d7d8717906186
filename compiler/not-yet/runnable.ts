/** From what the language can say to what this version runs: what differs was refused before (`findNotYet`). */
import type { Channel } from '../../language/program.ts';

/** Whether this version sends messages of the channel. */
export function isFlowChannel(channel: Channel): boolean {
  return channel === 'email' || channel === 'sms';
}
