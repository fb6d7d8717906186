/** What the tests of stages and workflows share. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import type { SceneFiles } from '../../race/scene.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { startTimeSkippingServer, type TimeSkippingServer } from '../../support/temporal.ts';
import { type Asked, createTemporalScene, type TemporalScene } from './temporal-scene.ts';

/** Makes what a test needs. */
export interface TemporalScenes {
  /** Tests of a file share the server, so each has contacts of its own: run ids, and with them workflow ids, are made from campaign and event. */
  sceneOf(taskQueue: string, files: SceneFiles): Promise<TemporalScene>;
  /** A worker in this process, over the free store unless another is given; answers the list of what it is asked from now on. */
  workerOf(scene: TemporalScene, store?: Store): Promise<readonly Asked[]>;
}

/** Registers the hooks of a test file: one Postgres and one Temporal server for it; what a test opened is closed after it. */
export function useTemporalScenes(): TemporalScenes {
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
  return {
    sceneOf: async (taskQueue, files) => {
      const scene = await createTemporalScene(postgres, server, taskQueue, files);
      open.push(() => scene.close());
      return scene;
    },
    workerOf: async (scene, store = scene.free) => {
      const asked: Asked[] = [];
      const worker = await scene.startWorker(store, asked);
      open.push(() => worker.stop());
      return asked;
    },
  };
}

/** An order of the contact is received, not handled. */
export const order = (scene: TemporalScene, contact: string, number = 1): Promise<void> =>
  scene.receive({
    id: `ordered-${contact}-${number}`,
    event: 'order placed',
    contact,
    aboutId: `order-${contact}-${number}`,
    with: { total: '20.00 EUR' },
  });

/** What the contact's journal says, by kind. */
export const kinds = async (scene: TemporalScene, contact: string): Promise<readonly string[]> =>
  (await scene.journal(contact)).map((entry) => entry.kind);

/** Does all that is due now until the run's workflow has ended, and answers its result. */
export async function untilClosed(scene: TemporalScene, contact: string): Promise<unknown> {
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
