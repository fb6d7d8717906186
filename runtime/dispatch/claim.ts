/** Claiming: one transaction under the contact's lock tests again whether the message may still go, and takes it under a fenced lease (semantics §4). */

import { CHANNELS } from '../stages/channels.ts';
import { mayReceive } from '../stages/consent.ts';
import { contactRow, deployedWorkspace, type Workspace } from '../stages/context.ts';
import { quietUntil } from '../stages/policies.ts';
import { remembering } from '../stages/remembering.ts';
import type { EndedBy, OutboxRow, Store, Transaction } from '../store/port.ts';
import { settle } from './settle.ts';

/** What a dispatcher knows of time: business instants and its machine's clock, both ms. */
export interface Instants {
  readonly now: number;
  readonly realNow: number;
}

/** A lease lasts longer than any call to a provider. */
export const LEASE_MS = 30_000;

/** Takes the row, or withdraws or expires it with the reason; undefined if there is nothing to send (any more), `busy` while somebody else has the contact. */
export async function claim(
  store: Store,
  candidate: Pick<OutboxRow, 'id' | 'contact'>,
  { now, realNow }: Instants,
): Promise<OutboxRow | 'busy' | undefined> {
  return store.transaction(async (forgetful) => {
    const tx = remembering(forgetful);
    if (!(await tx.contacts.tryLock(candidate.contact))) return 'busy';
    const row = await tx.outbox.get(candidate.id, true);
    if (row === undefined || row.state !== 'queued' || (row.retryAt ?? 0) > realNow) return undefined;
    const workspace = await deployedWorkspace(tx);
    const verdict = await test(tx, row, workspace, now);
    if (verdict !== undefined) {
      await settle(tx, row, verdict.state, verdict.reason, now);
      return undefined;
    }
    const quiet = await quietNow(tx, row, workspace, now);
    if (quiet !== undefined) {
      await tx.outbox.update(row.id, { availableAt: quiet, reason: 'quiet hours' });
      return undefined;
    }
    const taken = { state: 'sending', fence: row.fence + 1, leaseUntil: realNow + LEASE_MS, attempts: row.attempts + 1 } as const;
    // Why it had to wait or to be tried again says nothing of how it goes now.
    await tx.outbox.update(row.id, { ...taken, reason: null });
    const { reason: _reason, ...same } = row;
    return { ...same, ...taken };
  });
}

/** A marketing message that was delayed into the night waits for the morning, ms. */
async function quietNow(tx: Transaction, row: OutboxRow, { settings }: Workspace, now: number): Promise<number | undefined> {
  if (row.purpose === 'transactional') return undefined;
  return quietUntil(settings, await contactRow(tx, row.contact), now, row.quietHours);
}

interface Verdict {
  readonly state: 'withdrawn' | 'expired';
  readonly reason: string;
}

/** Why the message must not go now, if so. A run that completed or stopped by its own flow keeps its messages. */
async function test(tx: Transaction, row: OutboxRow, { settings }: Workspace, now: number): Promise<Verdict | undefined> {
  if (now >= row.expiresAt) return { state: 'expired', reason: reasonOfExpiry(row) };
  const gone = withoutProvider(row, settings);
  if (gone !== undefined) return { state: 'withdrawn', reason: gone };
  const run = await tx.runs.get(row.run);
  if (run?.endedBy !== undefined && !KEEPS_MESSAGES.has(run.endedBy) && !(await isEffectOfExit(tx, row))) {
    return { state: 'withdrawn', reason: `the run ended meanwhile: ${run.reason ?? run.endedBy}` };
  }
  // Only who gets a message must agree to it.
  if (row.kind !== 'message' || row.channel === 'http') return undefined;
  const contact = await contactRow(tx, row.contact);
  const refusal = await mayReceive(tx, contact, row.channel, row.purpose);
  return refusal === undefined ? undefined : { state: 'withdrawn', reason: refusal };
}

/** A call is given up with what the endpoint said last. */
const reasonOfExpiry = ({ kind, reason }: OutboxRow): string =>
  kind === 'call' && reason !== undefined ? `gave up: ${reason}` : 'its time to live is over';

/** The endpoint or channel that relance.yaml no longer has. */
function withoutProvider({ channel, message }: OutboxRow, settings: Workspace['settings']): string | undefined {
  if (channel === 'http') return Object.hasOwn(settings.endpoints, message) ? undefined : `no endpoint ${message}`;
  return CHANNELS[channel].settings(settings) === undefined ? `no channel ${channel}` : undefined;
}

const KEEPS_MESSAGES: ReadonlySet<EndedBy> = new Set(['flow', 'failure']);

/** What a clause sends when it ends the run (`goal purchased { email thanks }`) was queued by the end itself. */
async function isEffectOfExit(tx: Transaction, row: OutboxRow): Promise<boolean> {
  const artefact = await tx.deployments.artefact(row.campaign, row.revision);
  const exits = artefact === undefined ? [] : [...artefact.flow.goals, ...artefact.flow.unless];
  return exits.some((exit) => exit.effects.some((effect) => effect.label === row.label));
}
