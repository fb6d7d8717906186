import Big from 'big.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run, Store, Transaction } from '../../../runtime/store/port.ts';
import { type Adapter, startMemory, startPostgres } from './support/adapters.ts';
import { makeDue, makeEvent, makeMail, makeRun, minute, NOON, waiting } from './support/shop.ts';

/** Something done to a store, with its answer. */
type Operation = (tx: Transaction) => Promise<unknown>;

const few = fc.constantFrom('1', '2', '3', 'é', '😀');
const contact = few.map((n) => `c_${n}`);
const at = fc.integer({ min: -3, max: 6 }).map(minute);
const limit = fc.integer({ min: 1, max: 4 });
const count = fc.integer({ min: 1, max: 3 });

const runChange: fc.Arbitrary<Partial<Omit<Run, 'id'>>> = fc.oneof(
  at.map((until) => ({ cursors: waiting(until) })),
  fc.constantFrom('starting', 'running', 'ended').map((status) => ({ status }) as const),
  fc.boolean().map((needsNudge) => ({ needsNudge })),
  fc.boolean().map((closed) => ({ closed })),
  at.map((countUntil) => ({ countUntil })),
);
const mailState = fc.constantFrom('queued', 'sending', 'sent', 'withdrawn');

const rows: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, at, fc.bigInt({ min: -99n, max: 99n })).map(
    ([id, owner, updated_at, total]) =>
      (tx) =>
        tx.rows.upsert('order', { id, contact: owner, updated_at, placed_at: updated_at, total }),
  ),
  fc.tuple(few, fc.option(few, { nil: undefined })).map(
    ([id, cart]) =>
      (tx) =>
        tx.rows.upsert('order', { id, cart }),
  ),
  fc.tuple(few, contact).map(
    ([id, owner]) =>
      (tx) =>
        tx.rows.upsert('cart', { id, contact: owner }),
  ),
  fc.tuple(few, few).map(
    ([id, category]) =>
      (tx) =>
        tx.rows.upsert('product', { id, category }),
  ),
  fc.tuple(few, few).map(
    ([id, parent]) =>
      (tx) =>
        tx.rows.upsert('category', { id, parent }),
  ),
  fc.tuple(few, fc.uniqueArray(few), few, fc.integer()).map(
    ([of, ids, product, n]) =>
      (tx) =>
        tx.rows.replaceParts(
          'item',
          'order',
          of,
          ids.map((id) => ({ id, product, quantity: new Big(n).div(7) })),
        ),
  ),
  fc.tuple(contact, fc.subarray(['order', 'item', 'product', 'category', 'cart', 'cart_item', 'contact'])).map(
    ([id, entities]) =>
      (tx) =>
        tx.rows.ofContact(id, entities),
  ),
];
const pages: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(fc.option(few, { nil: undefined }), fc.option(at, { nil: undefined }), limit).map(
    ([after, since, n]) =>
      (tx) =>
        tx.rows.page('order', { limit: n, ...(after === undefined ? {} : { after }), ...(since === undefined ? {} : { since }) }),
  ),
];
const events: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, fc.option(contact, { nil: undefined }), at).map(
    ([id, owner, receivedAt]) =>
      (tx) =>
        tx.events.receive(makeEvent({ id, contact: owner, receivedAt })),
  ),
  fc.option(contact, { nil: undefined }).map((lane) => async (tx) => {
    const next = await tx.events.nextOf(lane, minute(6));
    return next === undefined ? 'none' : [next, await tx.events.handled(next.id, lane)];
  }),
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [await tx.events.lanes(now, n), await tx.events.nextPending()]),
  fc.tuple(contact, count).map(([id, after]) => async (tx) => [
    await tx.events.ofContact(id, ['order placed'], after),
    await tx.events.lastSeq(id),
  ]),
];
const dues: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, at, few).map(
    ([key, owner, when, trigger]) =>
      (tx) =>
        tx.due.upsert(makeDue({ key, contact: owner, at: when, trigger })),
  ),
  fc.tuple(contact, few).map(
    ([owner, prefix]) =>
      (tx) =>
        tx.due.deleteOf(owner, prefix),
  ),
  fc.tuple(few, at).map(
    ([key, when]) =>
      (tx) =>
        tx.due.claim(key, when),
  ),
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [await tx.due.upTo(now, n), await tx.due.next()]),
];
const runs: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, few, at, fc.constantFrom('starting', 'running')).map(
    ([id, owner, key, enteredAt, status]) =>
      (tx) =>
        tx.runs.insert(makeRun({ id, contact: owner, key, enteredAt, status, cursors: waiting(enteredAt), priority: id.length })),
  ),
  fc.tuple(few, runChange).map(([id, change]) => async (tx) => {
    const run = await tx.runs.get(id);
    // Bringing an ended run back to life beside its successor is refused by both, in their own words.
    const rival = run !== undefined && (await tx.runs.liveOf(run.contact)).some((other) => other.id !== id && other.key === run.key);
    return run === undefined || rival ? 'none' : tx.runs.update(id, change);
  }),
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [
    await tx.runs.dueUpTo(now, n),
    await tx.runs.nextDeadline(),
    await tx.runs.starting(n),
  ]),
  fc.tuple(at, limit).map(
    ([now, n]) =>
      (tx) =>
        tx.runs.claimNudges(now, minute(0), n),
  ),
  fc.tuple(contact, at).map(([owner, now]) => async (tx) => [
    await tx.runs.liveOf(owner),
    await tx.runs.ofCampaign('cart_recovery', owner),
    await tx.runs.countingOf(owner, now),
  ]),
  fc.constant(async (tx) => [await tx.runs.all(), await tx.runs.counts(), await tx.runs.unsettled(), await tx.runs.liveRevisions()]),
];
const outbox: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, few, few, at, at).map(
    ([id, campaign, owner, queuedAt, availableAt]) =>
      (tx) =>
        tx.outbox.insert(makeMail({ id: `${campaign}/${id}`, campaign, contact: owner, queuedAt, availableAt, priority: campaign.length })),
  ),
  fc.tuple(few, few, mailState, at).map(([campaign, id, state, when]) => async (tx) => {
    const known = await tx.outbox.get(`${campaign}/${id}`);
    return known === undefined ? 'none' : tx.outbox.update(known.id, { state, leaseUntil: when, retryAt: when });
  }),
  fc.tuple(at, at, limit).map(([now, real, n]) => async (tx) => [
    await tx.outbox.ready(now, real, n),
    await tx.outbox.abandoned(real, n),
    await tx.outbox.pending(),
  ]),
  fc.tuple(few, at).map(([owner, from]) => async (tx) => [
    await tx.outbox.countSince(owner, from, {}),
    await tx.outbox.counts(),
    await tx.outbox.all(3),
  ]),
];
const rest: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, few, count).map(
    ([run, event, seq]) =>
      (tx) =>
        tx.inbox.append(run, event, seq),
  ),
  fc.tuple(few, count).map(([run, seq]) => async (tx) => [await tx.inbox.consume(run, seq), await tx.inbox.unconsumed(run)]),
  fc.tuple(few, few, contact).map(
    ([code, run, owner]) =>
      (tx) =>
        tx.coupons.insert({ code, coupon: 'save', termsHash: 'h', contact: owner, run, label: 'give_1', givenAt: NOON }),
  ),
  fc.tuple(few, contact).map(([code, owner]) => async (tx) => [
    await tx.coupons.byCode(code, owner),
    await tx.coupons.ofContact(owner),
    await tx.coupons.all(),
  ]),
  fc.tuple(contact, few, few).map(
    ([owner, run, kind]) =>
      (tx) =>
        tx.journal.append([{ at: NOON, contact: owner, run, kind }]),
  ),
  fc.tuple(contact, fc.subarray(['1', '2', 'é']), limit, count).map(([owner, kinds, n, offset]) => async (tx) => [
    await tx.journal.read({ contact: owner, limit: n }),
    await tx.journal.latest({ kinds, limit: n, offset }),
  ]),
];
const operation = fc.oneof(...rows, ...pages, ...events, ...dues, ...runs, ...outbox, ...rest);
/** Operations of one transaction, and whether it is taken back at its end. */
const transaction = fc.record({ operations: fc.array(operation, { minLength: 1, maxLength: 8 }), fails: fc.boolean() });

async function play(
  store: Store,
  transactions: readonly { readonly operations: readonly Operation[]; readonly fails: boolean }[],
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const { operations, fails } of transactions) {
    const work = store.transaction(async (tx) => {
      for (const one of operations) answers.push(await one(tx));
      if (fails) throw new Error('taken back');
    });
    await work.catch((error: unknown) => answers.push(String(error)));
  }
  return answers;
}

describe('the two stores', () => {
  let memory: Adapter;
  let postgres: Adapter;
  beforeAll(async () => {
    [memory, postgres] = await Promise.all([startMemory(), startPostgres()]);
  });
  afterAll(async () => {
    await memory.stop();
    await postgres.stop();
  });

  it('give the same answers to the same operations, in transactions that commit and in some that fail', async () => {
    const property = fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 12 }), async (transactions) => {
      const expected = await play(await memory.empty(), transactions);
      expect(await play(await postgres.empty(), transactions)).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 30, endOnFailure: false });
  });
});
