/** Calling an endpoint, outside any transaction; its answer is typed and written only by whoever still holds the fence. */
import type { CallAnswer, Endpoints, OutgoingCall } from '../endpoints/port.ts';
import { readReply } from '../endpoints/read-reply.ts';
import { requestId } from '../endpoints/request-id.ts';
import { deployedWorkspace } from '../stages/context.ts';
import type { OutboxRow, Store, Transaction } from '../store/port.ts';
import type { Instants } from './claim.ts';
import { backoff } from './deliver.ts';
import { settle } from './settle.ts';

/** Calls for a claimed row and records what became of it. */
export async function deliverCall(store: Store, endpoints: Endpoints, row: OutboxRow, instants: Instants): Promise<void> {
  await recordAnswer(store, row, await endpoints.call(outgoingCall(row, instants.now)), instants);
}

/** Writes the answer. One with an old fence changes nothing: whoever took the row over calls again, with the same id. */
export async function recordAnswer(store: Store, claimed: OutboxRow, answer: CallAnswer, instants: Instants): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.contacts.lock(claimed.contact);
    const row = await tx.outbox.get(claimed.id, true);
    if (row === undefined || row.fence !== claimed.fence || row.state !== 'sending') return;
    switch (answer.kind) {
      case 'answered':
        return settleAnswer(tx, row, answer, instants.now);
      case 'refused':
        return settle(tx, row, 'refused', answer.reason, instants.now);
      case 'retry':
        return putBack(tx, row, answer, instants);
    }
  });
}

async function settleAnswer(tx: Transaction, row: OutboxRow, answer: CallAnswer & { kind: 'answered' }, now: number): Promise<void> {
  const { endpoints, store } = (await deployedWorkspace(tx)).settings;
  const { reply, note } = readReply(answer.status, answer.body, endpoints[row.message]?.reply ?? [], store);
  await settle(tx, row, 'sent', answer.caught === true ? 'caught, not sent' : note, now, { reply });
}

/** Tried again later, at the latest at the end of its time to live, where it expires. */
async function putBack(tx: Transaction, row: OutboxRow, answer: CallAnswer & { kind: 'retry' }, { now, realNow }: Instants): Promise<void> {
  const { reason, againAt } = answer;
  if (againAt !== undefined) {
    await tx.outbox.update(row.id, { state: 'queued', reason, availableAt: Math.min(againAt, row.expiresAt) });
    return;
  }
  // A business clock that waits for its calls would never come to the end of their time.
  if (realPatienceIsOver(row)) return settle(tx, row, 'refused', `gave up: ${reason}`, now);
  const retryAt = realNow + Math.min(backoff(row.attempts), Math.max(row.expiresAt - now, 0));
  await tx.outbox.update(row.id, { state: 'queued', reason, retryAt });
}

function realPatienceIsOver({ attempts, expiresAt, queuedAt }: OutboxRow): boolean {
  const waited = Array.from({ length: attempts }, (_, index) => backoff(index + 1)).reduce((total, ms) => total + ms, 0);
  return waited >= expiresAt - queuedAt;
}

function outgoingCall({ id, message: endpoint, text: body, attempts: attempt }: OutboxRow, at: number): OutgoingCall {
  return { endpoint, id: requestId(id), body, attempt, at };
}
