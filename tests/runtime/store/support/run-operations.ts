import fc from 'fast-check';
import type { Run, RunFilter, StepTaken } from '../../../../runtime/store/port.ts';
import { at, contact, count, few, limit, type Operation } from './drawn.ts';
import { makeMail, makeRun, minute, NOON, waiting } from './shop.ts';

const runChange: fc.Arbitrary<Partial<Omit<Run, 'id'>>> = fc.oneof(
  at.map((until) => ({ cursors: waiting(until) })),
  fc.constantFrom('queued', 'starting', 'running', 'ended').map((status) => ({ status }) as const),
  fc.boolean().map((needsNudge) => ({ needsNudge })),
  fc.boolean().map((closed) => ({ closed })),
  at.map((countUntil) => ({ countUntil })),
  at.map((releaseAt) => ({ status: 'queued', queue: { why: 'gathered', releaseAt } }) as const),
  at.map((releasedAt) => ({ status: 'starting', queue: { why: 'limit', releasedAt } }) as const),
  fc.constant({ status: 'queued', queue: { why: 'limit' } } as const),
);
const mailState = fc.constantFrom('queued', 'sending', 'sent', 'withdrawn');

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
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [
    await tx.runs.releasable(now, n),
    await tx.runs.waitingForPlace('cart_recovery', n),
    await tx.limits.opened(now),
  ]),
  fc.tuple(few, limit).map(([period, n]) => async (tx) => [
    await tx.limits.take('cart_recovery', period, n),
    await tx.limits.taken('cart_recovery', period),
  ]),
  at.map((until) => async (tx) => {
    await tx.limits.close('cart_recovery', until);
    return tx.limits.isOpen('cart_recovery', NOON);
  }),
  fc.constant((tx) => tx.agenda()),
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
    await tx.outbox.queuedTimes(owner, from, {}),
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
const filter: fc.Arbitrary<RunFilter> = fc.record(
  {
    campaign: fc.constantFrom('cart_recovery', 'other'),
    contact,
    status: fc.constantFrom('live', 'ended'),
    outcome: fc.constantFrom('goal', 'completed'),
    label: fc.constantFrom('wait_1', 'wait_2', 'if_1'),
  },
  { requiredKeys: [] },
);
const label = fc.constantFrom('wait_1', 'wait_2', 'if_1#1', 'if_1#2', 'email_1');
const taken: fc.Arbitrary<StepTaken> = fc.oneof(
  fc.constantFrom({ queued: 'm' }, { skipped: 'why' }).map((result) => ({ kind: 'message', result }) as const),
  fc.boolean().map((result) => ({ kind: 'decide', result }) as const),
  fc
    .tuple(fc.constantFrom('add', 'remove', 'set', 'start', 'unsubscribe', 'suppress'), fc.boolean())
    .map(([kind, changed]) => ({ kind, result: { changed } }) as const),
  fc.constantFrom('wait', 'past', 'unknown').map((kind) => ({ kind: 'until', result: { kind } }) as const),
  fc.constantFrom({ code: 'A' }, { skipped: 'why' }).map((result) => ({ kind: 'give', result }) as const),
);
const found: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(filter, limit, count).map(([wanted, n, offset]) => async (tx) => [
    await tx.runs.page({ ...wanted, limit: n, offset: offset - 1 }),
    await tx.runs.count(wanted),
    await tx.runs.positions(wanted.campaign ?? 'cart_recovery'),
  ]),
  fc
    .tuple(few, fc.constantFrom('goal', 'completed'), fc.constantFrom('cart_recovery', 'other'))
    .map(([id, outcome, campaign]) => async (tx) => {
      const run = await tx.runs.get(id);
      return run?.status === 'ended' ? tx.runs.update(id, { outcome, campaign }) : 'none';
    }),
  fc.tuple(few, label, taken).map(
    ([run, name, step]) =>
      async (tx) =>
        (await tx.journal.step(run, name, 1)) === undefined ? tx.journal.takeStep(run, name, 1, step) : 'taken',
  ),
  fc.tuple(few, count, fc.constantFrom('wait_1', 'wait_2', 'end')).map(
    ([run, seq, next]) =>
      async (tx) =>
        (await tx.results.get(run, '', seq)) === undefined ? tx.results.put(run, '', seq, { next }) : 'put',
  ),
  fc
    .constantFrom('cart_recovery', 'other')
    .map((campaign) => async (tx) => [await tx.journal.stepCounts(campaign), await tx.results.arrivals(campaign)]),
];
const redeeming: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, few, at).map(
    ([code, owner, order, when]) =>
      (tx) =>
        tx.coupons.redeem(code, owner, order, when),
  ),
  fc.tuple(fc.option(contact, { nil: undefined }), limit, count).map(([owner, n, offset]) => async (tx) => [
    await tx.coupons.page({ coupon: 'save', limit: n, offset: offset - 1, ...(owner === undefined ? {} : { contact: owner }) }),
    await tx.coupons.counts(),
  ]),
];

/** Operations on runs, what they remember, messages and coupons. */
export const runOperations = [...runs, ...found, ...outbox, ...rest, ...redeeming];
