/** The dispatcher: claims what is ready and hands it to its channel. Any number may run. */
import type { Channel } from '../channels/port.ts';
import { inLanes } from '../entry/in-lanes.ts';
import type { OutboxRow, Store } from '../store/port.ts';
import { claim, type Instants } from './claim.ts';
import { deliver } from './deliver.ts';
import { recoverAbandoned } from './recover.ts';

/** What a dispatcher works with. */
export interface DispatchDependencies {
  readonly store: Store;
  /** By channel name. */
  readonly channels: ReadonlyMap<string, Channel>;
}

const BATCH = 50;

/** One round; answers how many rows it decided or tried. Messages to one contact go one after the other, those to different contacts at once. */
export async function dispatchReady(dependencies: DispatchDependencies, instants: Instants): Promise<number> {
  const { store, channels } = dependencies;
  const recovered = await recoverAbandoned(store, channels, instants);
  const ready = await store.transaction((tx) => tx.outbox.ready(instants.now, instants.realNow, BATCH));
  await inLanes(
    ready,
    (candidate) => candidate.contact,
    (candidate) => dispatchOne(dependencies, candidate, instants),
  );
  return recovered + ready.length;
}

async function dispatchOne(
  { store, channels }: DispatchDependencies,
  candidate: Pick<OutboxRow, 'id' | 'contact'>,
  instants: Instants,
): Promise<void> {
  const row = await claim(store, candidate, instants);
  if (row === undefined) return;
  const channel = channels.get(row.channel);
  if (channel === undefined) throw new Error(`No channel \`${row.channel}\` is configured.`);
  await deliver(store, channel, row, instants);
}
