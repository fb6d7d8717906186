/** A read of 20,000 contacts by processes that are killed in the middle of it: nobody is left out, and nobody enters twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Build } from '../../compiler/artefact.ts';
import { deploy } from '../../runtime/deploy/deploy.ts';
import type { Store } from '../../runtime/store/port.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { compileShop, fillContacts, withClient } from '../bench/reads/shop.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

const CONTACTS = 20_000;
const START = Date.UTC(2026, 0, 5, 9);
/** Each process is killed when so many more are done. */
const KILL_AFTER = 4_000;
const MINUTES = 60_000;

let postgres: TestPostgres;
let connection: string;
let folder: string;
let build: Build;
let store: Store;

beforeAll(async () => {
  [postgres, folder, build] = await Promise.all([startTestPostgres(), mkdtemp(join(tmpdir(), 'relance-read-')), compileShop()]);
  connection = (await postgres.freshDatabase()).connectionString ?? '';
  store = await createPostgresStore({ connection, schema: build.schema });
  await fillContacts(connection, CONTACTS);
  await deploy(store, build, START);
}, 2 * MINUTES);
afterAll(async () => {
  await store?.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const startReading = (): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'reads/read-segment.ts'), connection, String(START), folder], { stdio: 'inherit' });

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

async function done(): Promise<number> {
  const [job] = await store.transaction((tx) => tx.jobs.list({ campaign: 'sale', limit: 1 }));
  return job?.done ?? 0;
}

it(
  'enters every member once',
  async () => {
    let killed = 0;
    for (;;) {
      const before = await done();
      const child = startReading();
      const end = ended(child);
      const state = { running: true };
      void end.then(() => {
        state.running = false;
      });
      while (state.running && (await done()) < Math.min(before + KILL_AFTER, CONTACTS))
        await new Promise((resolve) => setTimeout(resolve, 5));
      if ((await done()) < CONTACTS && state.running) {
        child.kill('SIGKILL');
        killed += 1;
      }
      if ((await end) === 0) break;
    }
    expect(killed).toBeGreaterThanOrEqual(3);
    const counts = await withClient(connection, async (client) => {
      const { rows } = await client.query(
        `select (select count(distinct contact)::int from relance.runs) as people, (select count(*)::int from relance.runs) as runs,
                (select count(*)::int from relance.events) as events, (select count(*)::int from relance.journal) as journal,
                (select max(last_seq) from relance.lanes) as most`,
      );
      return rows[0];
    });
    expect(counts).toEqual({ people: CONTACTS, runs: CONTACTS, events: CONTACTS, journal: CONTACTS, most: 1 });
    const [job] = await store.transaction((tx) => tx.jobs.list({ limit: 1 }));
    expect(job).toMatchObject({ done: CONTACTS, total: CONTACTS, finishedAt: START });
  },
  20 * MINUTES,
);
