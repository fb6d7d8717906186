/** Consent, address and suppression: one rule for stages and for the claim. */
import { createHash } from 'node:crypto';
import type { Channel } from '../../language/program.ts';
import type { Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import { CHANNELS } from './channels.ts';

/** Suppression lists hold hashes, so that an erased address stays suppressed. */
export const addressHash = (address: string): string => createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/** Why the contact may not receive it, in words for the journal; undefined if it may. Transactional messages need no consent. */
export async function mayReceive(
  tx: Transaction,
  contact: Row,
  channel: Channel,
  purpose: 'marketing' | 'transactional',
): Promise<string | undefined> {
  const { address: field, consent } = CHANNELS[channel];
  const address = contact[field];
  if (typeof address !== 'string' || address === '') return 'no address';
  if (await tx.suppressions.has(channel, addressHash(address))) return 'suppressed';
  const consents = Array.isArray(contact.consents) ? contact.consents : [];
  return purpose === 'marketing' && !consents.includes(consent) ? 'no consent' : undefined;
}
