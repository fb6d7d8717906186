/**
 * What a cart journey costs the database: statements of each transaction on a real Postgres, `commit` included and `begin` not. The bounds are
 * what it costs now; a change that reads the same thing again makes them fail.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVirtualClock } from '../../../runtime/clock/clocks.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { fireDue } from '../../../runtime/entry/fire-due.ts';
import { receiveEvent } from '../../../runtime/entry/receive.ts';
import { routeNext } from '../../../runtime/entry/route.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import type { IncomingEvent } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { contactIdOfKey } from '../../../runtime/store/values/contact-id.ts';
import { createJourneys, type Journey } from '../../bench/journeys.ts';
import { cartLeft, cartTouched, contactRegistered } from '../../bench/sides/relance-events.ts';
import { compileFiles } from '../../conformance/harness/case.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';

const WORKSPACE = join(import.meta.dirname, '..', '..', 'bench', 'workspace');
const START = Date.UTC(2026, 0, 5, 9);

let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  server = await startTestPostgres();
  folder = await mkdtemp(join(tmpdir(), 'relance-statements-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function benchFiles(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(WORKSPACE, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await readFile(join(WORKSPACE, name), 'utf8')])),
  );
}

/** One journey, measured: statements by what was done, in order. */
async function measure(journey: Journey): Promise<ReadonlyMap<string, readonly string[]>> {
  const build = await compileFiles(await benchFiles());
  const statements: string[] = [];
  const onStatement = async (sql: string): Promise<void> => void statements.push(sql.replace(/\s+/g, ' '));
  const store = await createPostgresStore({ connection: await server.freshDatabase(), schema: build.schema, onStatement });
  const clock = createVirtualClock(START);
  const library = createLibrary(folder);
  const alert = (text: string): void => expect.unreachable(text);
  await store.transaction(async (tx) => {
    await tx.deployments.deploy(build, START);
    // Loaded once a process, so no journey pays for it.
    for (const { campaign, revision } of build.artefacts) await library.get(tx, campaign, revision);
  });
  const perform = createPerform({ store, library, clock, alert });
  const contact = contactIdOfKey(journey.contact);
  const measured = new Map<string, readonly string[]>();
  const count = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    statements.length = 0;
    await work();
    measured.set(what, [...statements]);
  };
  const event = async (name: string, given: IncomingEvent): Promise<void> => {
    const now = await clock.now();
    await count(`receive ${name}`, () =>
      store.transaction((tx) => receiveEvent(tx, build, { ...given, occurredAt: now, receivedAt: now })),
    );
    await count(`handle ${name}`, () => routeNext({ store, library }, contact, now));
  };
  const leave = async (seq: number, from: string, after: number): Promise<void> => {
    clock.advance((await clock.now()) + after);
    const [run] = await store.transaction((tx) => tx.runs.ofCampaign('cart_journey', contact));
    if (run === undefined) throw new Error('No journey has begun.');
    await count(`leave ${from}`, () => perform({ run: run.id, cursor: '', seq, from, now: 0 }));
  };
  await event('registered', contactRegistered(journey, 0));
  await event('left', cartLeft(journey, 0));
  clock.advance(START + 3_600_000);
  await count('abandoned', async () => fireDue({ store, library }, await clock.now()));
  await leave(1, 'start', 0);
  await leave(2, 'patience', 1_000);
  await event('touched', cartTouched(journey, 0));
  await leave(3, 'touched', 0);
  const runs = await store.transaction((tx) => tx.runs.all());
  expect(runs.map((run) => run.outcome)).toEqual(['completed']);
  await store.close();
  return measured;
}

test('what the stages of a cart journey with two mails cost', async () => {
  const [journey] = createJourneys('s', ['event']);
  if (journey === undefined) throw new Error('There is no journey.');
  const measured = await measure(journey);
  for (const [stage, most] of [
    ['leave start', 12],
    ['leave patience', 20],
    ['leave touched', 21],
  ] as const) {
    const statements = measured.get(stage) ?? [];
    expect(statements.length, [stage, ...statements].join('\n')).toBeLessThanOrEqual(most);
    expect(statements.at(-1)).toBe('commit');
    // One update of the run, one insert into its journal.
    expect(statements.filter((sql) => sql.startsWith('update "relance"."runs"')).length).toBe(1);
    expect(statements.filter((sql) => sql.startsWith('insert into "relance"."journal"')).length).toBeLessThanOrEqual(1);
    // The contact's row and the event of its entry, once.
    expect(statements.filter((sql) => sql.includes('from "shop"."contact" where id =')).length).toBe(1);
  }
});
