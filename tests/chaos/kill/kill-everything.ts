/** Kills `relance dev` with its Temporal and its Postgres at random moments, lets it finish, and compares with the virtual host. */

import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import type { Build } from '../../../compiler/artefact.ts';
import type { CaughtMail, OutboxRow, Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startEmbeddedPostgres } from '../../../runtime/store/postgres/embedded.ts';
import { difference } from './compare.ts';
import type { DevEnd } from './dev-process.ts';
import { expectedOutcome, readFeed } from './expected.ts';
import { drawMoments, type Moment, momentText } from './moments.ts';
import { readOutcome } from './outcome.ts';
import { killAll, withDescendants } from './processes.ts';
import { createRandom, type Random } from './random.ts';
import { arrivals, clockMovedOn, installWitness } from './witness.ts';
import { type ChaosWorkspace, copyWorkspace } from './workspace.ts';

/** What is done. */
export interface KillOptions {
  readonly kills: number;
  /** Business time a second, such as `3d`. */
  readonly speed: string;
  readonly seed: number;
  /** Only the orders of the first days of the file. */
  readonly days?: number;
  /** Aborted, everything is stopped and removed, and the promise rejects. */
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** One comparison; equal if `differences` is empty. */
export interface Finding {
  readonly name: string;
  /** How many lines were compared. */
  readonly count: number;
  readonly differences: readonly string[];
}

/** Does it all and removes what it made. Throws if `relance dev` ended by itself before it should, or with an error. */
export async function killEverything(options: KillOptions): Promise<readonly Finding[]> {
  const workspace = await copyWorkspace(options.days);
  const aborted = new Promise<never>((_, reject) => {
    options.signal.addEventListener('abort', () => reject(new Error('It was stopped before its end.')), { once: true });
  });
  try {
    return await Promise.race([killAndCompare(workspace, options), aborted]);
  } finally {
    await killWorkspace(workspace, createRandom(0));
    await workspace.remove();
  }
}

async function killAndCompare(workspace: ChaosWorkspace, options: KillOptions): Promise<readonly Finding[]> {
  const build = await compile(workspace);
  await killAtRandom(workspace, build, options);
  options.log('Running to the end …');
  const end = await workspace.start(options.speed).ended;
  if (end.code !== 0) throw new Error(endedText('It failed', end));
  options.log('It came to its end: comparing …');
  return compareWithVirtual(workspace, build);
}

/** Compiles the copy. */
export async function compile(workspace: ChaosWorkspace): Promise<Build> {
  const { build } = await compileWorkspace((await readWorkspace(workspace.folder)).files);
  if (build === undefined) throw new Error('The example workspace has errors.');
  return build;
}

async function killAtRandom(workspace: ChaosWorkspace, build: Build, { kills, speed, seed, log }: KillOptions): Promise<void> {
  const random = createRandom(seed);
  const feed = await readFeed(workspace.orders, build);
  log(`Input: ${feed.events.length} events in ${Math.round((feed.end - feed.start) / 86_400_000)} days, ${speed} a second`);
  for (const [index, moment] of drawMoments(random, kills, feed.end - feed.start).entries()) {
    log(`Kill ${index + 1} of ${kills}: ${momentText(moment)}`);
    const dev = workspace.start(speed);
    const end = await Promise.race([dev.ended, comes(workspace, dev.running, moment)]);
    if (end !== undefined) throw new Error(endedText(`It ended by itself before kill ${index + 1}`, end));
    const killed = await killWorkspace(workspace, random);
    await dev.ended;
    log(`  killed ${killed} processes`);
  }
}

async function comes(workspace: ChaosWorkspace, running: Promise<void>, moment: Moment): Promise<undefined> {
  if (moment.kind === 'starting') return delay(moment.ms, undefined);
  await running;
  await installWitness(workspace);
  const moved = clockMovedOn(workspace, moment.businessMs);
  // It is cut off when the server is killed first.
  moved.catch(() => undefined);
  await Promise.race([moved, delay(moment.ms)]);
  return undefined;
}

/** In a random order: whichever dies first, the others see it for a moment. Answers how many processes there were. */
export async function killWorkspace(workspace: ChaosWorkspace, random: Random): Promise<number> {
  const pids = await withDescendants(await workspace.processes());
  await killAll(random.shuffle(pids));
  return pids.length;
}

/** What an end that nobody wanted says. */
export const endedText = (what: string, { code, signal, tail }: DevEnd): string =>
  `${what} (exit code ${code}, signal ${signal}). Its last lines:\n${tail}`;

/** Compares what the workspace's database holds with the virtual host on the same input. */
export async function compareWithVirtual(workspace: ChaosWorkspace, build: Build): Promise<readonly Finding[]> {
  const postgres = await startEmbeddedPostgres({ dataRoot: workspace.postgresRoot });
  const store = await createPostgresStore({ connection: postgres.connection, schema: build.schema });
  try {
    const secret = await store.transaction((tx) => tx.deployments.secret());
    const expected = await expectedOutcome(build, await readFeed(workspace.orders, build), secret, dirname(workspace.orders));
    const actual = await readOutcome(store);
    const subjects = ['journal', 'runs', 'coupons', 'messages', 'left'] as const;
    const findings = subjects.map((name) => ({
      name,
      count: expected[name].length,
      differences: difference(expected[name], actual[name]),
    }));
    const seen = await arrivals(workspace);
    return [...findings, await compareMails(store), ...(seen === undefined ? [] : [await compareArrivals(seen, store)])];
  } finally {
    await store.close();
    await postgres.stop();
  }
}

/** Exactly one caught mail for each message that was sent, with its subject and addressee; none for the others. */
async function compareMails(store: Store): Promise<Finding> {
  const { rows, mails, count } = await store.transaction(async (tx) => {
    const all = await tx.outbox.all();
    const caught: CaughtMail[] = [];
    for (const row of all) caught.push(...(await tx.mails.byOutbox(row.id)));
    return { rows: all, mails: caught, count: await tx.mails.count() };
  });
  const sent = rows.filter((row) => row.state === 'sent');
  const differences = difference(sent.map(headOfRow), mails.map(headOfMail));
  const strangers = count === mails.length ? [] : [`${count - mails.length} mails belong to no message`];
  return { name: 'mails', count: sent.length, differences: [...differences, ...strangers] };
}

const headOfRow = (row: OutboxRow): string => JSON.stringify([row.id, row.to, row.subject, row.sentAt]);
const headOfMail = (mail: CaughtMail): string => JSON.stringify([mail.outbox, mail.to, mail.subject, mail.at]);

/** The witness saw each mail come in once. */
async function compareArrivals(arrived: ReadonlyMap<string, number>, store: Store): Promise<Finding> {
  const rows = (await store.transaction((tx) => tx.outbox.all())).filter((row) => row.state === 'sent');
  const seen = [...arrived].map(([id, count]) => `${id} ${count}×`);
  return { name: 'mails handed over', count: rows.length, differences: difference(rows.map((row) => `${row.id} 1×`).sort(), seen.sort()) };
}
