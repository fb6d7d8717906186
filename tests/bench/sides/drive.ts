/** Sends a batch of journeys through a side and follows them to their ends. The same for every side. */
import type { Journey } from '../journeys.ts';
import type { Side, Watcher } from './side.ts';

/** How a batch went. */
export interface Driven {
  /** Real ms at which the first event was delivered. */
  readonly startedAt: number;
  /** CPU time of the side's process while it ran, ms. */
  readonly cpuMs: number;
  /** Workflow id by cart. */
  readonly workflows: Readonly<Record<string, string>>;
}

/** Follows journeys; a side reports to its `watcher`. */
export interface Follower {
  readonly watcher: Watcher;
  drive(side: Side, journeys: readonly Journey[]): Promise<Driven>;
}

/** Events that are on their way at one time, as if from a web server with this many connections. */
const LANES = 8;
/** The customer comes back this much after the message was queued. */
const COMES_BACK_AFTER_MS = 200;
const PATIENCE_MS = 120_000;

/** Makes a follower. Batches run one after the other. */
export function createFollower(): Follower {
  let watching: Watcher = { parked: () => undefined, ended: () => undefined };
  return {
    watcher: { parked: (cart, at) => watching.parked(cart, at), ended: (cart, workflow) => watching.ended(cart, workflow) },
    async drive(side, journeys) {
      await side.prepare(journeys);
      const workflows: Record<string, string> = {};
      const reactions: Promise<void>[] = [];
      const over = follow(side, journeys, workflows, reactions, (watcher) => {
        watching = watcher;
      });
      const startedAt = Date.now();
      const cpu = process.cpuUsage();
      await inLanes(journeys, async (journey) => {
        await side.leaveCart(journey);
        // Delivered twice, as webhooks are: it must count once.
        if (Number(journey.cart.split('x').at(-1)) % 10 === 0) await side.leaveCart(journey);
      });
      await over;
      await Promise.all(reactions);
      const { user, system } = process.cpuUsage(cpu);
      return { startedAt, cpuMs: (user + system) / 1_000, workflows };
    },
  };
}

/** Resolves when every journey has ended; does to each what its fate says when it stands at the wait in question. */
function follow(
  side: Side,
  journeys: readonly Journey[],
  workflows: Record<string, string>,
  reactions: Promise<void>[],
  watch: (watcher: Watcher) => void,
): Promise<void> {
  const byCart = new Map(journeys.map((journey) => [journey.cart, journey]));
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${byCart.size - Object.keys(workflows).length} of ${byCart.size} journeys have not ended.`)),
      PATIENCE_MS,
    );
    watch({
      parked: (cart, at) => {
        const journey = byCart.get(cart);
        if (journey === undefined) return;
        if (at === 'event' && journey.fate === 'event') reactions.push(after(COMES_BACK_AFTER_MS, () => side.touchCart(journey)));
        if (at === 'first' && journey.fate === 'bought') reactions.push(side.buy(journey));
      },
      ended: (cart, workflowId) => {
        if (!byCart.has(cart)) return;
        workflows[cart] = workflowId;
        if (Object.keys(workflows).length < byCart.size) return;
        clearTimeout(late);
        resolve();
      },
    });
  });
}

const after = async (ms: number, work: () => Promise<void>): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await work();
};

async function inLanes(journeys: readonly Journey[], work: (journey: Journey) => Promise<void>): Promise<void> {
  const queue = journeys.values();
  const lane = async (): Promise<void> => {
    for (const journey of queue) await work(journey);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
