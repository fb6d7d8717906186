/** A scene whose runs live on a real Temporal server. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import { createEngine, type Engine } from '../../../runtime/engine/engine.ts';
import type { PerformAnswer, PerformInput } from '../../../runtime/journey/host.ts';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost } from '../../../runtime/journey/temporal/create-temporal-host.ts';
import { workflowId } from '../../../runtime/journey/temporal/names.ts';
import { startTemporalWorker, type TemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import type { Run, Store } from '../../../runtime/store/port.ts';
import { createCollectingChannel } from '../../../runtime/testing/channel.ts';
import { createScene, type Scene, type SceneFiles } from '../../race/scene.ts';
import type { TestPostgres } from '../../support/postgres.ts';
import type { TimeSkippingServer } from '../../support/temporal.ts';
import type { DyingWorkerParts } from './parts.ts';

/** A question of a workflow and its answer. */
export interface Asked {
  readonly input: PerformInput;
  readonly answer: PerformAnswer;
}

/** The scene with an engine and workers. */
export interface TemporalScene extends Scene {
  readonly engine: Engine;
  /** Mails that went out. */
  readonly channel: ReturnType<typeof createCollectingChannel>;
  /** Registers a contact and answers its run, whose workflow is started. */
  enter(contact: string): Promise<Run>;
  /** A worker in this process; `asked` grows with every question that was answered. */
  startWorker(store: Store, asked: Asked[]): Promise<TemporalWorker>;
  /** Starts a worker in a process of its own and resolves when it has killed itself; rejects if it ends otherwise. */
  workerThatDiesAfter(position: string): Promise<void>;
  workflow(run: Run): WorkflowHandle;
  runOf(contact: string): Promise<Run>;
}

/** Makes it; the business clock stands at the start of the scene. */
export async function createTemporalScene(
  postgres: TestPostgres,
  server: TimeSkippingServer,
  taskQueue: string,
  files: SceneFiles,
): Promise<TemporalScene> {
  const scene = await createScene(postgres, files);
  const { free, library, build, folder } = scene;
  await free.transaction((tx) => tx.clock.advance(scene.start));
  const { address, namespace } = server;
  const bundle = await createBundle(build.artefacts, join(folder, 'bundle'));
  const channel = createCollectingChannel();
  const host = createTemporalHost({ client: server.client, taskQueue });
  const engine = createEngine({ store: free, library, host, alert: fail, channels: new Map([['email', channel]]) });
  const runOf = async (contact: string): Promise<Run> => {
    const [run] = await scene.runs(contact);
    if (run === undefined) throw new Error('The contact should have entered.');
    return run;
  };
  return {
    ...scene,
    engine,
    channel,
    runOf,
    enter: async (contact) => {
      await scene.receive({
        id: `registered-${contact}`,
        event: 'contact registered',
        contact,
        with: { email: `${contact}@mail.example`, consents: ['email'] },
      });
      await scene.route(free, contact);
      await engine.startRuns();
      return runOf(contact);
    },
    startWorker: (store, asked) => {
      const perform = createPerform({ store, library, clock: createStoredClock(free, 1), alert: fail });
      return startTemporalWorker({
        address,
        namespace,
        taskQueue,
        bundle,
        perform: async (input) => {
          const answer = await perform(input);
          asked.push({ input, answer });
          return answer;
        },
        log: () => undefined,
      });
    },
    workerThatDiesAfter: async (diesAfter) => {
      const parts: DyingWorkerParts = {
        connectionString: scene.connectionString,
        schema: build.schema,
        artefacts: build.artefacts,
        folder,
        address,
        namespace,
        taskQueue,
        diesAfter,
      };
      const file = join(folder, 'dying-worker.json');
      await writeFile(file, JSON.stringify(parts));
      await killedChild(join(import.meta.dirname, 'dying-worker.child.ts'), file);
    },
    workflow: (run) => server.client.workflow.getHandle(workflowId(run)),
  };
}

function killedChild(script: string, file: string): Promise<void> {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`The worker ended by itself (exit code ${code}, signal ${signal}): ${said.join('')}`));
    });
  });
}

function fail(message: string): never {
  throw new Error(message);
}
