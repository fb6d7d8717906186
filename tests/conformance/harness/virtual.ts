import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirtualClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createFeed } from '../../../runtime/engine/drive.ts';
import { simulate } from '../../../runtime/simulate/simulate.ts';
import type { Store } from '../../../runtime/store/port.ts';
import type { Case } from './case.ts';
import { type Outcome, readOutcome } from './journal.ts';

/** Runs a case on the virtual host over the given store. Alerts are errors unless somebody is there to be told. */
export async function runVirtual(given: Case, store: Store, alert?: (message: string) => void): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-conformance-'));
  try {
    await given.before?.(store);
    await deploy(store, given.build, given.start);
    await simulate({
      store,
      build: given.build,
      library: createLibrary(folder),
      clock: createVirtualClock(given.start),
      channels: given.channels(),
      endpoints: given.endpoints(),
      feed: createFeed(given.events),
      until: given.until,
      ...(alert === undefined ? {} : { alert }),
      acts: given.deeds.map((deed) => ({ at: deed.at, do: () => deed.do(store) })),
    });
    return await readOutcome(store, given);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
