/** An order ends a run while its stage, or the dispatcher of its message, is under way: never a send after the exit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchReady } from '../../runtime/dispatch/dispatch.ts';
import type { Run, Store } from '../../runtime/store/port.ts';
import { createCollectingChannel } from '../../runtime/testing/channel.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { atEveryStatement } from './every-statement.ts';
import { createScene, type Scene } from './scene.ts';

let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: `
      coupon gift { 5 EUR off order  valid 30d }
      campaign offer { once  when contact registered  unless purchased  then { give coupon gift  email hello  wait 2d as pause  email again } }
      campaign chase {
        once  when contact registered
        then { wait up to 2d as answer { on order placed { email thanks }  on timeout { email nothing } } }
      }`,
    messages: ['hello', 'again', 'thanks', 'nothing'],
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

/** A contact whose run of `campaign` stands at its start, and whose order is received but not handled. */
async function withPendingOrder(contact: string, campaign: string): Promise<Run> {
  await scene.receive({
    id: `registered-${contact}`,
    event: 'contact registered',
    contact,
    with: { email: `${contact}@mail.example`, consents: ['email'] },
  });
  await scene.route(scene.free, contact);
  await scene.receive({
    id: `ordered-${contact}`,
    event: 'order placed',
    contact,
    aboutId: `order-${contact}`,
    with: { total: '20.00 EUR' },
  });
  return runOf(contact, campaign);
}

async function runOf(contact: string, campaign: string): Promise<Run> {
  const run = (await scene.runs(contact)).find((candidate) => candidate.campaign === campaign);
  if (run === undefined) throw new Error('The contact should have entered.');
  return run;
}

/** Asks as a workflow does: the next number after an answer that was stored, from where it led; until the run ends or waits. */
async function followOn(run: Run): Promise<void> {
  let [from, seq] = ['start', 1];
  for (;;) {
    const answer = await scene.performOn(scene.free)({ run: run.id, cursor: '', seq, from, now: scene.start });
    if (answer.next === 'end' || !answer.stored) return;
    [from, seq] = [answer.next, seq + 1];
  }
}

const kinds = async (contact: string, campaign: string): Promise<readonly string[]> =>
  (await scene.journal(contact)).filter((entry) => entry.campaign === campaign).map((entry) => entry.kind);
const startOf = (run: Run) => ({ run: run.id, cursor: '', seq: 1, from: 'start', now: scene.start });

/** Brings everything to rest and says that the exit held: nothing was given or queued after it, nothing went out. */
async function expectExited(contact: string): Promise<'stage first' | 'event first'> {
  await scene.route(scene.free, contact);
  await followOn(await runOf(contact, 'offer'));
  const channel = createCollectingChannel();
  await dispatchReady({ store: scene.free, channels: new Map([['email', channel]]) }, { now: scene.start, realNow: Date.now() });
  const run = await runOf(contact, 'offer');
  expect([run.status, run.outcome, run.closed, run.needsNudge]).toEqual(['ended', 'exited', true, false]);
  expect(channel.sent.filter((mail) => mail.run === run.id)).toEqual([]);
  const told = await kinds(contact, 'offer');
  expect([
    ['entered', 'ended'],
    ['entered', 'gave', 'queued', 'ended', 'withdrawn'],
  ]).toContainEqual(told);
  return told.includes('queued') ? 'stage first' : 'event first';
}

describe('an order against a stage', () => {
  it.each(['the stage', 'the event'] as const)(
    'stops the run whichever comes first, with %s stopped at every statement',
    async (stopped) => {
      const orders = new Set<string>();
      const rounds = await atEveryStatement(scene, async (k) => {
        const contact = `${stopped.at(-1)}-exit-${k}`;
        const run = await withPendingOrder(contact, 'offer');
        const stage = (store: Store) => () => scene.performOn(store)(startOf(run));
        const event = (store: Store) => () => scene.route(store, contact);
        const sides =
          stopped === 'the stage'
            ? { first: stage(scene.gated), second: event(scene.free) }
            : { first: event(scene.gated), second: stage(scene.free) };
        return {
          ...sides,
          check: async () => {
            orders.add(await expectExited(contact));
          },
        };
      });
      expect(orders).toEqual(new Set(['stage first', 'event first']));
      expect(rounds.length).toBeGreaterThan(10);
    },
  );

  it('is never lost to a wait that begins at the same time: handled after the park it takes its arm, handled before it does not count', async () => {
    const ways = new Set<string>();
    await atEveryStatement(scene, async (k) => {
      const contact = `chase-${k}`;
      const run = await withPendingOrder(contact, 'chase');
      return {
        first: () => scene.performOn(scene.gated)(startOf(run)),
        second: () => scene.route(scene.free, contact),
        check: async () => {
          const early =
            (await scene.free.transaction((tx) => tx.events.lastSeq(run.contact))) === 2 &&
            (await runOf(contact, 'chase')).cursors['']?.sinceSeq === 2;
          await scene.route(scene.free, contact);
          await followOn(run);
          const after = await runOf(contact, 'chase');
          // The wait began after the order (its number is known to the cursor), or the order came to the wait.
          expect(await kinds(contact, 'chase')).toEqual(early ? ['entered'] : ['entered', 'woke', 'queued', 'ended']);
          expect([after.status, after.needsNudge]).toEqual(early ? ['running', false] : ['ended', false]);
          ways.add(early ? 'before' : 'after');
        },
      };
    });
    expect(ways).toEqual(new Set(['before', 'after']));
  });
});

describe('an order against the dispatcher', () => {
  it.each(['the dispatcher', 'the event'] as const)(
    'either finds the message still here and withdraws it, or comes after its claim, with %s stopped at every statement',
    async (stopped) => {
      const states = new Set<string>();
      await atEveryStatement(scene, async (k) => {
        const contact = `${stopped.at(-1)}-claim-${k}`;
        const run = await withPendingOrder(contact, 'offer');
        await scene.performOn(scene.free)(startOf(run));
        const channel = createCollectingChannel();
        const sent = (): number => channel.sent.filter((mail) => mail.run === run.id).length;
        let exitedUnsent = false;
        const dispatch = (store: Store) => () =>
          dispatchReady({ store, channels: new Map([['email', channel]]) }, { now: scene.start, realNow: Date.now() });
        const event = (store: Store) => async (): Promise<void> => {
          await scene.route(store, contact);
          exitedUnsent = (await runOf(contact, 'offer')).status === 'ended' && sent() === 0;
        };
        const sides =
          stopped === 'the event'
            ? { first: event(scene.gated), second: dispatch(scene.free) }
            : { first: dispatch(scene.gated), second: event(scene.free) };
        return {
          ...sides,
          check: async () => {
            await dispatch(scene.free)();
            await scene.route(scene.free, contact);
            await dispatch(scene.free)();
            const [row] = await scene.messages(contact);
            expect(row?.state).toBe(sent() === 0 ? 'withdrawn' : 'sent');
            if (exitedUnsent) expect(sent()).toBe(0);
            else expect(sent()).toBe(1);
            expect((await runOf(contact, 'offer')).outcome).toBe('exited');
            expect((await kinds(contact, 'offer')).filter((kind) => kind === 'sent' || kind === 'withdrawn')).toHaveLength(1);
            states.add(row?.state ?? '');
          },
        };
      });
      expect(states).toEqual(new Set(['sent', 'withdrawn']));
    },
  );
});

// Last, because it moves the scene's clock on.
describe('an order at the very instant of a deadline', () => {
  it('goes before it: the run is asked again until the order is handled, and exits', async () => {
    const contact = 'same-instant';
    await scene.receive({
      id: `registered-${contact}`,
      event: 'contact registered',
      contact,
      with: { email: `${contact}@mail.example`, consents: ['email'] },
    });
    await scene.route(scene.free, contact);
    const run = await runOf(contact, 'offer');
    await scene.performOn(scene.free)(startOf(run));
    const deadline = scene.start + 2 * 86_400_000;
    await scene.receive({
      id: `ordered-${contact}`,
      event: 'order placed',
      contact,
      aboutId: `order-${contact}`,
      at: deadline,
      with: { total: '20.00 EUR' },
    });
    scene.clock.advance(deadline);
    const ask = () => scene.performOn(scene.free)({ run: run.id, cursor: '', seq: 2, from: 'pause', now: deadline });
    expect(await ask()).toEqual({ next: 'pause', sleep: 0, stored: false });
    await scene.route(scene.free, contact);
    expect(await ask()).toMatchObject({ next: 'end' });
    expect(await kinds(contact, 'offer')).toEqual(['entered', 'gave', 'queued', 'ended']);
    expect((await runOf(contact, 'offer')).outcome).toBe('exited');
  });
});
