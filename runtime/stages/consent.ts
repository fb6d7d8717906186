/** Consent, address and suppression: one rule for stages and for the claim. */
import { createHash } from 'node:crypto';
import type { Channel } from '../../language/program.ts';
import { CONTACT } from '../store/port/sending.ts';
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
  if (await tx.suppressions.has(channel, addressHash(address), contact.id)) return 'suppressed';
  return purpose === 'marketing' && !consentsOf(contact).includes(consent) ? 'no consent' : undefined;
}

/** What the contact agrees to. */
export const consentsOf = ({ consents }: Row): readonly string[] => (Array.isArray(consents) ? consents.map(String) : []);

/** Is the contact itself suppressed, whatever its addresses are? */
export const isSuppressed = (tx: Pick<Transaction, 'suppressions'>, contact: string): Promise<boolean> =>
  tx.suppressions.has(CONTACT, contact);

/** Suppresses the contact, so that an address it gets later is suppressed too, and each address it has, whoever has it next. */
export async function suppressContact(tx: Pick<Transaction, 'suppressions'>, contact: Row, reason: string, at: number): Promise<void> {
  await tx.suppressions.add(CONTACT, contact.id, reason, at);
  for (const [channel, { address }] of Object.entries(CHANNELS)) {
    const given = contact[address];
    if (typeof given === 'string' && given !== '') await tx.suppressions.add(channel, addressHash(given), reason, at);
  }
}
