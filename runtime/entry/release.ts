/**
 * The queue of entries (semantics §5): those that wait for a place (`limit`) are released by priority, then arrival, those that gather when their
 * time is over. Places are given by nobody else, one look after the other, so that everybody who came at one instant is there before the first
 * is taken.
 */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Library } from '../deploy/library.ts';
import { deployedWorkspace } from '../stages/context.ts';
import type { Run, Transaction } from '../store/port.ts';
import { byNumber, byText, inOrder } from '../store/values/order.ts';
import type { EntryDependencies } from './dependencies.ts';
import { inLanes } from './in-lanes.ts';
import { periodOf } from './period.ts';
import { admit, park } from './release-one.ts';

const BATCH = 100;

type Limit = NonNullable<Flow['limit']>;

/** What is to become of an entry that is looked at. */
interface Planned {
  readonly run: Run;
  readonly way: 'admit' | 'park';
}

/** Looks at what waits; answers for how many entries something was done. */
export async function releaseEntries(dependencies: EntryDependencies, now: number): Promise<number> {
  const planned = await planReleases(dependencies, now);
  const done = await inLanes(
    planned.runs,
    ({ run }) => run.contact,
    ({ run, way }) => (way === 'admit' ? admit : park)(dependencies, run, now),
    (one) => !one,
  );
  return done.filter((one) => one).length + planned.closed;
}

interface Plan {
  readonly runs: readonly Planned[];
  /** Campaigns whose places were found to be used up. */
  readonly closed: number;
}

/** Who waited before today comes before who has just arrived. */
async function planReleases({ store, library }: EntryDependencies, now: number): Promise<Plan> {
  return store.transaction(async (tx) => {
    const places = createPlaces(tx, library, now, (await deployedWorkspace(tx)).settings.store.timeZone);
    const waiting = await waitingNow(tx, places, now);
    if (waiting.runs.length > 0 || waiting.closed > 0) return waiting;
    const runs: Planned[] = [];
    for (const run of await tx.runs.releasable(now, BATCH)) {
      const place = await places.placeFor(run);
      if (place !== 'later') runs.push({ run, way: place === 'free' ? 'admit' : 'park' });
    }
    return { runs, closed: 0 };
  });
}

const inTurn = inOrder<Planned>(
  byNumber(({ run }) => run.priority),
  byNumber(({ run }) => run.enteredAt),
  byText(({ run }) => run.entryEvent),
  byText(({ run }) => run.campaign),
  byText(({ run }) => run.id),
);

/** Of each campaign whose places are free again as many as there are places. */
async function waitingNow(tx: Transaction, places: Places, now: number): Promise<Plan> {
  const runs: Planned[] = [];
  let closed = 0;
  for (const campaign of await tx.limits.opened(now)) {
    for (const run of await tx.runs.waitingForPlace(campaign, BATCH)) {
      const place = await places.placeFor(run);
      if (place === 'full') closed += 1;
      if (place !== 'free') break;
      runs.push({ run, way: 'admit' });
    }
  }
  return { runs: runs.sort(inTurn), closed };
}

/** The places that are free at one look. */
interface Places {
  /** `later`: those that are free are planned for others, who may be refused and give them back. `full`: none is free before the next period. */
  placeFor(run: Run): Promise<'free' | 'later' | 'full'>;
}

function createPlaces(tx: Transaction, library: Library, now: number, zone: string): Places {
  const free = new Map<string, { readonly count: number; readonly planned: number }>();
  const look = async (campaign: string, limit: Limit): Promise<number> => {
    if (!(await tx.limits.isOpen(campaign, now))) return 0;
    const { name, ends } = periodOf(limit, now, zone);
    const left = limit.count - (await tx.limits.taken(campaign, name));
    if (left <= 0) await tx.limits.close(campaign, ends);
    return left;
  };
  return {
    async placeFor({ campaign, revision }) {
      const { limit } = (await library.get(tx, campaign, revision)).flow;
      if (limit === undefined) return 'free';
      const { count, planned } = free.get(campaign) ?? { count: await look(campaign, limit), planned: 0 };
      free.set(campaign, { count, planned: planned + 1 });
      if (count <= 0) return 'full';
      return planned < count ? 'free' : 'later';
    },
  };
}
