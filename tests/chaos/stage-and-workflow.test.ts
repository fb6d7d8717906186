/** Database and workflow agree, whatever happens between a stage's statements, its commit, and the moment at which Temporal hears of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atEveryStatement } from '../race/every-statement.ts';
import type { SceneFiles } from '../race/scene.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { startTimeSkippingServer, type TimeSkippingServer } from '../support/temporal.ts';
import { type Asked, createTemporalScene, type TemporalScene } from './worker/temporal-scene.ts';

let postgres: TestPostgres;
let server: TimeSkippingServer;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [postgres, server] = await Promise.all([startTestPostgres(), startTimeSkippingServer()]);
});
afterEach(async () => {
  for (let close = open.pop(); close !== undefined; close = open.pop()) await close();
});
afterAll(async () => {
  await Promise.all([server?.stop(), postgres?.stop()]);
});

/** Tests share the server, so each has contacts of its own: run ids, and with them workflow ids, are made from campaign and event. */
async function sceneOf(taskQueue: string, files: SceneFiles): Promise<TemporalScene> {
  const scene = await createTemporalScene(postgres, server, taskQueue, files);
  open.push(() => scene.close());
  return scene;
}

async function workerOf(scene: TemporalScene, store = scene.free): Promise<Asked[]> {
  const asked: Asked[] = [];
  const worker = await scene.startWorker(store, asked);
  open.push(() => worker.stop());
  return asked;
}

const order = (scene: TemporalScene, contact: string, number = 1): Promise<void> =>
  scene.receive({
    id: `ordered-${contact}-${number}`,
    event: 'order placed',
    contact,
    aboutId: `order-${contact}-${number}`,
    with: { total: '20.00 EUR' },
  });

const kinds = async (scene: TemporalScene, contact: string): Promise<readonly string[]> =>
  (await scene.journal(contact)).map((entry) => entry.kind);

/** Does all that is due now until the run's workflow has ended, and answers its result. */
async function untilClosed(scene: TemporalScene, contact: string): Promise<unknown> {
  const handle = scene.workflow(await scene.runOf(contact));
  let result: unknown;
  const ended = handle.result().then((value) => {
    result = value;
  });
  while (result === undefined) {
    await scene.route(scene.free, contact);
    await scene.engine.nudgeRuns(Date.now(), 1_000);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
  await scene.engine.dispatch(scene.start, Date.now());
  return result;
}

/** The server has not heard of any stage: a local activity is recorded as a marker. */
async function recordedStages(scene: TemporalScene, contact: string): Promise<number> {
  const history = await scene.workflow(await scene.runOf(contact)).fetchHistory();
  return (history.events ?? []).filter((event) => event.markerRecordedEventAttributes != null).length;
}

describe('a worker that is killed after the commit of a stage, before Temporal hears of its result', () => {
  it('at a wait: the order that comes meanwhile ends the run, the stage is not executed again, and the workflow obeys', async () => {
    const scene = await sceneOf('killed-at-wait', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello  wait 2d as pause  email again } }',
      messages: ['hello', 'again'],
    });
    await scene.enter('ada');
    await scene.workerThatDiesAfter('start');
    expect([await kinds(scene, 'ada'), await recordedStages(scene, 'ada')]).toEqual([['entered', 'queued'], 0]);
    await order(scene, 'ada');
    await scene.route(scene.free, 'ada');
    expect(await scene.runOf('ada')).toMatchObject({ status: 'ended', outcome: 'exited', closed: false, needsNudge: true });

    const asked = await workerOf(scene);
    expect(await untilClosed(scene, 'ada')).toBe('end');
    expect(await scene.runOf('ada')).toMatchObject({ status: 'ended', outcome: 'exited', closed: true, needsNudge: false });
    // The first question again: its stored answer. Then the end.
    expect(asked.map(({ input, answer }) => [input.seq, input.from, answer.next, answer.stored])).toEqual([
      [1, 'start', 'pause', true],
      [2, 'pause', 'end', false],
    ]);
    expect(await kinds(scene, 'ada')).toEqual(['entered', 'queued', 'ended', 'withdrawn']);
    expect(scene.channel.sent).toEqual([]);
  });

  it('at the end: the run has completed, the order that comes meanwhile changes nothing, and the workflow completes', async () => {
    const scene = await sceneOf('killed-at-end', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello } }',
      messages: ['hello'],
    });
    await scene.enter('ben');
    await scene.workerThatDiesAfter('start');
    expect([await kinds(scene, 'ben'), await recordedStages(scene, 'ben')]).toEqual([['entered', 'queued', 'ended'], 0]);
    await order(scene, 'ben');
    await scene.route(scene.free, 'ben');

    const asked = await workerOf(scene);
    expect(await untilClosed(scene, 'ben')).toBe('end');
    expect(await scene.runOf('ben')).toMatchObject({ status: 'ended', outcome: 'completed', closed: true, needsNudge: false });
    expect(asked.map(({ input, answer }) => [input.seq, answer.next, answer.stored])).toEqual([[1, 'end', true]]);
    expect(await kinds(scene, 'ben')).toEqual(['entered', 'queued', 'ended', 'sent']);
    expect(scene.channel.sent).toHaveLength(1);
  });
});

/** The statement by which a stage takes its contact's lock: from here to its commit no event of the contact can be handled. */
const LOCK = /from shop\.contact where id = .* for update/;

/** Stops the first stage of a new contact before its k-th statement; an order is received and, if it can be, handled there. */
async function orderDuringTheStage(scene: TemporalScene, check: (contact: string, handledInside: boolean) => Promise<void>): Promise<void> {
  const lockedAt: number[] = [];
  const rounds = await atEveryStatement(scene, async (k) => {
    const contact = `at-${k}`;
    const parked = async (): Promise<void> => {
      const { id } = await scene.enter(contact);
      while (
        (await scene.free.transaction((tx) => tx.results.get(id, '', 1))) === undefined &&
        (await scene.runOf(contact)).status !== 'ended'
      )
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    let handledInside = false;
    return {
      first: parked,
      second: async () => {
        await order(scene, contact);
        await scene.route(scene.free, contact);
        handledInside = (await scene.free.transaction((tx) => tx.events.get(`ordered-${contact}-1`)))?.seq === 2;
      },
      check: async ({ stoppedAt }) => {
        if (LOCK.test(stoppedAt)) lockedAt.push(k);
        // The timeline: before the lock the event goes first; behind it the event stands until the stage has committed.
        expect({ k, stoppedAt, handledInside }).toEqual({ k, stoppedAt, handledInside: lockedAt[0] === undefined || k <= lockedAt[0] });
        await check(contact, handledInside);
      },
    };
  });
  expect(lockedAt.length).toBeGreaterThan(0);
  expect(rounds.length).toBeGreaterThan(10);
}

describe('an order that comes between the reads of a stage and its park, at every statement', () => {
  it('ends the run, before its message or after it', async () => {
    const scene = await sceneOf('exit-in-stage', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello  wait 2d as pause  email again } }',
      messages: ['hello', 'again'],
    });
    await workerOf(scene, scene.gated);
    await orderDuringTheStage(scene, async (contact, handledInside) => {
      expect(await untilClosed(scene, contact)).toBe('end');
      expect(await scene.runOf(contact)).toMatchObject({ outcome: 'exited', closed: true, needsNudge: false });
      expect(await kinds(scene, contact)).toEqual(handledInside ? ['entered', 'ended'] : ['entered', 'queued', 'ended', 'withdrawn']);
    });
    expect(scene.channel.sent).toEqual([]);
  });

  it('takes its arm of the wait, unless it was handled before the wait began', async () => {
    const scene = await sceneOf('arm-in-stage', {
      campaigns: `campaign chase {
        once  when contact registered
        then { wait up to 2d as answer { on order placed { email thanks }  on timeout { email nothing } } }
      }`,
      messages: ['thanks', 'nothing'],
    });
    await workerOf(scene, scene.gated);
    await orderDuringTheStage(scene, async (contact, handledInside) => {
      // Handled before the wait began it does not count, so a second one takes the arm.
      if (handledInside) {
        await scene.route(scene.free, contact);
        expect(await kinds(scene, contact)).toEqual(['entered']);
        await order(scene, contact, 2);
      }
      expect(await untilClosed(scene, contact)).toBe('end');
      expect(await scene.runOf(contact)).toMatchObject({ outcome: 'completed', closed: true, needsNudge: false });
      expect(await kinds(scene, contact)).toEqual(['entered', 'woke', 'queued', 'ended', 'sent']);
    });
  });
});
