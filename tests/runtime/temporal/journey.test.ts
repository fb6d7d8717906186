import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cart, faulty, later, reminder, twofold } from './support/campaigns.ts';
import { CODE_FAILED } from './support/failure.ts';
import { eventTypes, payloadsOf } from './support/history.ts';
import { DAY, HOUR, newRun, type Rig, startRig } from './support/rig.ts';
import { ended, forked, notYet, parked } from './support/script.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([reminder, cart, faulty, twofold]);
});
afterAll(() => rig.stop());

describe('a run on a real Temporal server', () => {
  it('sleeps as long as the database says, then asks what follows, and obeys', async () => {
    const run = newRun('r_sleep', reminder);
    rig.script.answer(run.id, (_, count) => (count === 1 ? parked('wait_7d', 7 * DAY) : ended));
    await rig.host.start(run);
    await rig.fastForward(run, 7 * DAY + HOUR);
    expect(await rig.handle(run).result()).toBe('end');
    const [first, second] = rig.script.asked(run.id);
    expect(first).toMatchObject({ run: run.id, cursor: '', seq: 1, from: 'start' });
    expect(second).toMatchObject({ run: run.id, cursor: '', seq: 2, from: 'wait_7d' });
    expect((second?.now ?? 0) - (first?.now ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
    expect((second?.now ?? 0) - (first?.now ?? 0)).toBeLessThan(7 * DAY + 60_000);
  });

  it('is woken by a nudge in the middle of a wait', async () => {
    const run = newRun('r_nudge', cart);
    rig.script.answer(run.id, (_, count) => (count === 1 ? parked('wait_order', DAY) : ended));
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 1);
    await rig.fastForward(run, HOUR);
    await rig.host.nudge(run);
    expect(await rig.handle(run).result()).toBe('end');
    const [first, second] = rig.script.asked(run.id);
    const slept = (second?.now ?? 0) - (first?.now ?? 0);
    expect(slept).toBeGreaterThanOrEqual(HOUR - 1000);
    expect(slept).toBeLessThan(HOUR + 60_000);
  });

  it('does not lose a nudge that comes while a question is being answered', async () => {
    const run = newRun('r_during', cart);
    const answering = Promise.withResolvers<void>();
    rig.script.answer(run.id, async (_, count) => {
      if (count > 1) return ended;
      await answering.promise;
      return parked('wait_order', DAY);
    });
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 1);
    await rig.host.nudge(run);
    answering.resolve();
    expect(await rig.handle(run).result()).toBe('end');
    expect(rig.script.asked(run.id).map((question) => question.from)).toEqual(['start', 'wait_order']);
  });

  it('sleeps on when the answer is "not yet", and does not use up a number', async () => {
    const run = newRun('r_notyet', cart);
    rig.script.answer(
      run.id,
      (_, count) => [parked('wait_order', DAY), notYet('wait_order', DAY), notYet('wait_order', 2 * DAY), ended][count - 1] ?? ended,
    );
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 1);
    await rig.host.nudge(run);
    await rig.script.untilAsked(run.id, 2);
    await rig.fastForward(run, DAY + HOUR);
    await rig.script.untilAsked(run.id, 3);
    await rig.fastForward(run, 2 * DAY);
    expect(await rig.handle(run).result()).toBe('end');
    expect(rig.script.asked(run.id).map(({ seq, from }) => `${seq} ${from}`)).toEqual([
      '1 start',
      '2 wait_order',
      '2 wait_order',
      '2 wait_order',
    ]);
  });

  it('keeps its timer when a nudge changed nothing: such a wake-up costs five events', async () => {
    const run = newRun('r_keep', cart);
    let deadline = 0;
    rig.script.answer(run.id, ({ now }, count) => {
      if (count > 1) return notYet('wait_order', deadline - now);
      deadline = now + DAY;
      return parked('wait_order', DAY);
    });
    await rig.host.start(run);
    await rig.untilParked(run);
    const before = await eventTypes(rig.handle(run));
    await rig.host.nudge(run);
    await rig.script.untilAsked(run.id, 2);
    await expect.poll(async () => (await eventTypes(rig.handle(run))).length).toBe(before.length + 5);
    const after = await eventTypes(rig.handle(run));
    expect(after.filter((type) => type === 'timerStarted')).toHaveLength(1);
    expect(after).not.toContain('timerCanceled');
    await rig.handle(run).terminate();
  });

  it('asks less and less often while the business clock stands still, and a nudge still wakes it at once', async () => {
    const run = newRun('r_still', cart);
    let still = true;
    rig.script.answer(run.id, (_, count) => (count === 1 ? parked('wait_order', 1) : still ? notYet('wait_order', 1) : ended));
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 3);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(rig.script.asked(run.id).length).toBeLessThan(12);
    still = false;
    await rig.host.nudge(run);
    expect(await rig.handle(run).result()).toBe('end');
  });

  it('asks again when the store was away, with the same number', async () => {
    const run = newRun('r_away', reminder);
    rig.script.answer(run.id, (_, count) => {
      if (count < 3) throw new Error('The database does not answer.');
      return ended;
    });
    await rig.host.start(run);
    expect(await rig.handle(run).result()).toBe('end');
    expect(rig.script.asked(run.id).map((question) => question.seq)).toEqual([1, 1, 1]);
  });

  it('is started once, however often the start is repeated, even after its end', async () => {
    const run = newRun('r_twice', reminder);
    rig.script.answer(run.id, () => ended);
    await Promise.all([rig.host.start(run), rig.host.start(run)]);
    expect(await rig.handle(run).result()).toBe('end');
    await rig.host.start(run);
    await rig.host.nudge(run);
    expect(rig.script.asked(run.id)).toHaveLength(1);
  });

  it('takes a nudge of a run that Temporal never saw as success', async () => {
    await rig.host.nudge(newRun('r_unseen', reminder));
  });

  it('goes on at the wait where the store says it stands', async () => {
    const run = newRun('r_lost', reminder);
    const root = { label: 'wait_7d', until: 0, since: 0, sinceSeq: 0, seq: 4 };
    rig.script.answer(run.id, () => ended);
    await rig.host.start({ ...run, cursors: { '': root } });
    expect(await rig.handle(run).result()).toBe('end');
    expect(rig.script.asked(run.id)).toMatchObject([{ seq: 5, from: 'wait_7d' }]);
  });

  it('ends with a failure that names the fault when the code is wrong, and where in the campaign, and the log says so', async () => {
    const run = newRun('r_faulty', faulty);
    rig.script.answer(run.id, () => ended);
    await rig.host.start(run);
    const failure = rig.handle(run).result();
    await expect(failure).rejects.toMatchObject({ cause: { type: CODE_FAILED, message: 'reading a wait that is not there' } });
    await expect(failure).rejects.toMatchObject({ cause: { stack: expect.stringMatching(/faulty\.campaign:7/) } });
    await expect.poll(() => rig.log.filter((entry) => entry.level === 'error' && entry.workflowId === 'faulty/r_faulty')).toHaveLength(1);
  });
});

describe('a run with arms on a real Temporal server', () => {
  const paths = ['both/1', 'both/2'];
  const asked = (run: ReturnType<typeof newRun>): readonly string[] =>
    rig.script.asked(run.id).map(({ cursor, from, seq }) => `${cursor} ${seq} ${from}`.trim());
  const begin = (from: string) =>
    from === 'start' ? forked('both', paths) : from === 'both/1' ? parked('wait_1d', DAY) : parked('wait_1h', HOUR);

  it('begins them in turn, wakes each at its own deadline, and goes on when all are done', async () => {
    const run = newRun('r_arms', twofold);
    rig.script.answer(run.id, ({ cursor, from, seq }) => {
      if (seq === 1) return begin(from);
      return cursor === 'both/2' && seq === 2 ? parked('wait_order', 2 * HOUR) : ended;
    });
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 3);
    await rig.fastForward(run, HOUR + 60_000);
    await rig.script.untilAsked(run.id, 4);
    await rig.fastForward(run, 2 * HOUR + 60_000);
    await rig.script.untilAsked(run.id, 5);
    await rig.fastForward(run, DAY);
    expect(await rig.handle(run).result()).toBe('end');
    expect(asked(run)).toEqual([
      '1 start',
      'both/1 1 both/1',
      'both/2 1 both/2',
      'both/2 2 wait_1h',
      'both/2 3 wait_order',
      'both/1 2 wait_1d',
      '2 both',
    ]);
    const instants = rig.script.asked(run.id).map(({ now }) => now);
    expect((instants[5] ?? 0) - (instants[1] ?? 0)).toBeGreaterThanOrEqual(DAY);
  });

  it('wakes all of them by one nudge, in turn, and ends in all when one of them has ended the run', async () => {
    const run = newRun('r_arms_nudged', twofold);
    let over = false;
    rig.script.answer(run.id, ({ cursor, from, seq }) => {
      if (seq === 1) return begin(from);
      if (over && cursor === 'both/2') return { ...ended, ended: true };
      return notYet(from, DAY);
    });
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 3);
    await rig.host.nudge(run);
    await rig.script.untilAsked(run.id, 5);
    over = true;
    await rig.host.nudge(run);
    expect(await rig.handle(run).result()).toBe('end');
    expect(asked(run).slice(3)).toEqual(['both/1 2 wait_1d', 'both/2 2 wait_1h', 'both/1 2 wait_1d', 'both/2 2 wait_1h']);
  });

  it('goes on in its arms where the store says that they stand', async () => {
    const run = newRun('r_arms_lost', twofold);
    const at = { until: 0, since: 0, sinceSeq: 0 };
    const cursors = { '': { ...at, label: 'both', seq: 1, fork: ['both/2'] }, 'both/2': { ...at, label: 'wait_order', seq: 3 } };
    rig.script.answer(run.id, ({ cursor, seq }, count) =>
      cursor === '' && seq === 2 && count === 1 ? forked('both', ['both/2'], false) : ended,
    );
    await rig.host.start({ ...run, cursors });
    expect(await rig.handle(run).result()).toBe('end');
    expect(asked(run)).toEqual(['2 both', 'both/2 4 wait_order', '2 both']);
  });

  it('goes on with a new worker where the old one was stopped in the middle', async () => {
    const run = newRun('r_arms_killed', twofold);
    rig.script.answer(run.id, ({ from, seq }) => (seq === 1 ? begin(from) : ended));
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 3);
    await rig.serve([reminder, cart, faulty, twofold]);
    await rig.host.nudge(run);
    expect(await rig.handle(run).result()).toBe('end');
    expect(asked(run).slice(3)).toEqual(['both/1 2 wait_1d', 'both/2 2 wait_1h', '2 both']);
  });
});

describe('what stands in a history', () => {
  it('is 18 events for the cart journey: start, wait, mail, wait for an order, order, mail', async () => {
    const run = newRun('r_events', cart);
    rig.script.answer(run.id, (_, count) => [parked('wait_1h', HOUR), parked('wait_order', DAY), ended][count - 1] ?? ended);
    await rig.host.start(run);
    await rig.untilParked(run);
    await rig.fastForward(run, 2 * HOUR);
    await rig.script.untilAsked(run.id, 2);
    await rig.untilParked(run);
    await rig.host.nudge(run);
    expect(await rig.handle(run).result()).toBe('end');
    const types = await eventTypes(rig.handle(run));
    console.info(`cart journey: ${types.length} events: ${types.join(' ')}`);
    expect(types.length).toBeLessThanOrEqual(18);
  });

  it('is ids, labels and numbers, and nothing about a person', async () => {
    const run = newRun('r_plain', cart);
    rig.script.answer(run.id, (_, count) => (count === 1 ? parked('wait_order', DAY) : ended));
    await rig.host.start(run);
    await rig.script.untilAsked(run.id, 1);
    await rig.host.nudge(run);
    await rig.handle(run).result();
    const { values, summary, attributes } = await payloadsOf(rig.handle(run));
    expect(values).toEqual([{ run: 'r_plain', at: 'start', seq: 1 }, { next: 'wait_order', sleep: DAY, stored: true }, ended, 'end']);
    expect(summary).toBe('cart_recovery for c_12ab');
    expect(attributes).toEqual({ RelanceCampaign: 'cart_recovery', RelanceRevision: 'b2', RelanceContact: 'c_12ab' });
  });
});

describe('a worker without a revision', () => {
  it('leaves the run waiting, and the run goes on when a worker has the revision', async () => {
    const run = newRun('r_later', later);
    rig.script.answer(run.id, () => ended);
    await rig.host.start(run);
    await expect.poll(() => eventTypes(rig.handle(run)), { timeout: 10_000 }).toContain('workflowTaskFailed');
    expect((await rig.handle(run).describe()).status.name).toBe('RUNNING');
    await expect.poll(() => rig.log.some((entry) => entry.message.includes('does not have reminder@a2'))).toBe(true);
    await rig.serve([reminder, cart, faulty, later]);
    expect(await rig.handle(run).result()).toBe('end');
  });
});
