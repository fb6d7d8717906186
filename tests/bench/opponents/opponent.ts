/** What both opponents share: the shop's webhooks, a worker with our worker's settings, and the client. They differ in workflow and activities. */
import { fileURLToPath } from 'node:url';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import type { Pool } from 'pg';
import { connectTemporal, type TemporalConnection } from '../../../runtime/journey/temporal/connect-temporal.ts';
import { installRuntime } from '../../../runtime/journey/temporal/install-runtime.ts';
import type { Journey } from '../journeys.ts';
import { CACHED_WORKFLOWS, type CreateSide, type Message, type Surroundings, tellProblem, type Watcher } from '../sides/side.ts';
import { IDLE_MS } from '../waits.ts';
import { startAbandoned } from './abandoned.ts';
import { inTransaction, openDatabase } from './database.ts';
import { CART_UPDATED, type JourneyInput, PURCHASED } from './journey-input.ts';
import { insertEvent, insertOrder, upsertCart, upsertContact } from './shop-rows.ts';

/** Activities by name; each is called with plain data. */
export type Activities = Readonly<Record<string, (input: never) => Promise<unknown>>>;

const PREFIX = 'cart-journey/';
const journeyOf = (cart: string): string => `${PREFIX}${cart}`;

/** Cart of a journey, which is its workflow id without the prefix. */
export const cartOf = (journey: string): string => journey.slice(PREFIX.length);

/** Makes a side of a workflow file (next to this one) and its activities. */
export const createOpponent =
  (workflowFile: string, activitiesOf: (pool: Pool, surroundings: Surroundings, watcher: Watcher) => Activities): CreateSide =>
  async (surroundings, watcher) => {
    const pool = await openDatabase(surroundings.connectionString);
    const worker = await startWorker(surroundings, workflowFile, activitiesOf(pool, surroundings, watcher));
    const connection = await connectTemporal({ address: surroundings.address, namespace: 'default' });
    const scheduler = startAbandoned(pool, async ({ cart, contact }) => {
      await start(connection, surroundings.taskQueue, { journey: journeyOf(cart), cart, contact, enteredAt: Date.now() });
      watcher.parked(cart, 'first');
      return journeyOf(cart);
    });
    return {
      prepare: async (journeys) => {
        for (const journey of journeys) await upsertContact(pool, journey);
      },
      leaveCart: async (journey) => {
        await receiveCart(pool, journey, 'left', Date.now() - IDLE_MS);
      },
      touchCart: async (journey) => {
        await receiveCart(pool, journey, 'touched', Date.now());
        await signal(connection, journey, CART_UPDATED);
      },
      buy: async (journey) => {
        await inTransaction(pool, async (client) => {
          const event = { id: `order/${journey.cart}`, kind: 'order placed', contact: journey.contact, payload: { total: 1_000 } };
          if (await insertEvent(client, event)) await insertOrder(client, journey);
        });
        await signal(connection, journey, PURCHASED);
      },
      messages: (carts) => readMessages(pool, carts),
      close: async () => {
        await scheduler.stop();
        await worker.stop();
        await connection.close();
        await pool.end();
      },
    };
  };

/** The rows of a cart event in one transaction; an event that is known changes nothing. */
async function receiveCart(pool: Pool, journey: Journey, which: string, updatedAt: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    const event = {
      id: `cart/${journey.cart}/${which}`,
      kind: 'cart updated',
      contact: journey.contact,
      payload: { items: journey.items },
    };
    if (await insertEvent(client, event)) await upsertCart(client, journey, updatedAt);
  });
}

/** One workflow for a cart, ever. */
async function start({ client }: TemporalConnection, taskQueue: string, input: JourneyInput): Promise<void> {
  try {
    await client.workflow.start('cartJourney', {
      workflowId: input.journey,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** A journey that has ended needs no signal. */
async function signal({ client }: TemporalConnection, journey: Journey, name: string): Promise<void> {
  try {
    await client.workflow.getHandle(journeyOf(journey.cart)).signal(name);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function startWorker(surroundings: Surroundings, workflowFile: string, activities: Activities): Promise<{ stop(): Promise<void> }> {
  installRuntime(tellProblem);
  const connection = await NativeConnection.connect({ address: surroundings.address });
  const workflowsPath = fileURLToPath(new URL(workflowFile, import.meta.url));
  const worker = await Worker.create({
    connection,
    namespace: 'default',
    taskQueue: surroundings.taskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }),
    activities,
    maxCachedWorkflows: CACHED_WORKFLOWS,
    shutdownGraceTime: '10 s',
    shutdownForceTime: '15 s',
  });
  const ended = worker.run();
  return {
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}

async function readMessages(pool: Pool, carts: readonly string[]): Promise<readonly Message[]> {
  const { rows } = await pool.query<Message>(
    'select cart, label, recipient as "to", subject, text from outbox where cart = any($1) order by cart, label',
    [carts],
  );
  return rows;
}
