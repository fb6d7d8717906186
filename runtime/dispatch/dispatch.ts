/** The dispatcher: claims what is ready and hands it to its channel. Any number may run. */
import type { Channel } from '../channels/port.ts';
import type { Endpoints } from '../endpoints/port.ts';
import { inLanes } from '../entry/in-lanes.ts';
import type { OutboxRow, Store } from '../store/port.ts';
import { claim, type Instants } from './claim.ts';
import { deliver, release } from './deliver.ts';
import { deliverCall } from './deliver-call.ts';
import { listReady, type Pace, type Ready, takePlace, waitForPlace } from './pace.ts';
import { recoverAbandoned } from './recover.ts';

/** What a dispatcher works with. */
export interface DispatchDependencies {
  readonly store: Store;
  /** By channel name. */
  readonly channels: ReadonlyMap<string, Channel>;
  /** Absent: the campaigns call none. */
  readonly endpoints?: Endpoints;
  /** Real time, by which rates of channels are kept; absent: they are not. */
  readonly pace?: Pace;
}

const BATCH = 50;

/** One round; answers how many rows it decided or tried. Messages to one contact go one after the other, those to different contacts at once. */
export async function dispatchReady(dependencies: DispatchDependencies, instants: Instants): Promise<number> {
  const { store, channels, pace } = dependencies;
  const { now, realNow } = instants;
  const recovered = await recoverAbandoned(store, channels, instants);
  const ready: readonly Ready[] = await store.transaction((tx) =>
    pace === undefined ? tx.outbox.ready(now, realNow, BATCH) : listReady(tx, now, realNow, BATCH),
  );
  await inLanes(
    ready,
    (candidate) => candidate.contact,
    (candidate) => dispatchOne(dependencies, candidate, instants),
    (answer) => answer === 'busy',
  );
  return recovered + ready.length;
}

/**
 * The place is taken before the claim, so that nothing is claimed that could not leave soon; a row that does not go leaves its place empty. `busy`: the
 * contact's lock is held elsewhere, and later messages must not overtake this one.
 */
async function dispatchOne(dependencies: DispatchDependencies, candidate: Ready, instants: Instants): Promise<'busy' | 'done'> {
  const { store, pace } = dependencies;
  const paced = pace === undefined || candidate.paced === undefined ? undefined : { pace, of: candidate.paced };
  const place = paced === undefined ? undefined : await takePlace(store, paced.pace, paced.of);
  if (paced !== undefined && place === undefined) return 'done';
  const row = await claim(store, candidate, instants);
  if (row === undefined || row === 'busy') return row ?? 'done';
  if (paced !== undefined && place !== undefined && !(await waitForPlace(paced.pace, place))) await release(store, row);
  else await handOver(dependencies, row, instants);
  return 'done';
}

async function handOver({ store, channels, endpoints }: DispatchDependencies, row: OutboxRow, instants: Instants): Promise<void> {
  if (row.channel === 'http') {
    if (endpoints === undefined) throw new Error('No endpoints are configured.');
    return deliverCall(store, endpoints, row, instants);
  }
  const channel = channels.get(row.channel);
  if (channel === undefined) throw new Error(`No channel \`${row.channel}\` is configured.`);
  await deliver(store, channel, row, instants);
}
