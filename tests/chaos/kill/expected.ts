/** What should have happened: the virtual host on the same build, the same input and the same secret. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '../../../compiler/artefact.ts';
import { createVirtualClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createRestTest } from '../../../runtime/engine/at-rest.ts';
import { createFeed } from '../../../runtime/engine/drive.ts';
import { importFile } from '../../../runtime/ingest/import/import-file.ts';
import { catalogueJobs } from '../../../runtime/ingest/sample/catalogue-jobs.ts';
import type { Feed } from '../../../runtime/ingest/sample/derive-feed.ts';
import { loadFeed } from '../../../runtime/ingest/sample/load-feed.ts';
import { namesCoupon } from '../../../runtime/ingest/sample/used-coupons.ts';
import { simulate } from '../../../runtime/simulate/simulate.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import { collectingChannels } from '../../../runtime/testing/channel.ts';
import { type Outcome, readOutcome } from './outcome.ts';

/** The feed of an orders file, read and derived as `relance dev` does. */
export async function readFeed(orders: string, { settings, schema }: Build): Promise<Feed> {
  const { currency, minorDigits, timeZone } = settings.store;
  return (await loadFeed(orders, { currency, minorDigits, timeZone, schema })).feed;
}

/** Imports the catalogue of the folder of the orders, and simulates until only dates that come back every year are due. */
export async function expectedOutcome(build: Build, feed: Feed, secret: string, data: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-chaos-expected-'));
  const store = createMemoryStore({ schema: build.schema, secret });
  try {
    for (const job of await catalogueJobs(data, build)) await importFile({ ...job, store });
    await deploy(store, build, feed.start);
    await simulate({
      store,
      build,
      library: createLibrary(folder),
      clock: createVirtualClock(feed.start),
      channels: collectingChannels(),
      feed: createFeed(feed.events, undefined, namesCoupon),
      until: Number.POSITIVE_INFINITY,
      rests: createRestTest(store),
    });
    return await readOutcome(store);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
