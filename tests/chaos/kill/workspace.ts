/** A copy of the example workspace in a folder of its own, without what earlier starts left. */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { processFacts } from '../../../runtime/deploy/temporal-server/process-facts.ts';
import { type Layout, prepareLayout } from '../../../runtime/store/postgres/embedded/layout.ts';
import { findPostmaster, type Postmaster } from '../../../runtime/store/postgres/embedded/postmaster.ts';
import { removeEmbeddedPostgres } from '../../../runtime/store/postgres/embedded.ts';
import { type DevProcess, startDev } from './dev-process.ts';

/** The copy, and where its servers leave their marks. */
export interface ChaosWorkspace {
  readonly folder: string;
  readonly orders: string;
  readonly postgresRoot: string;
  /** The Postgres server that runs on it, if one does. */
  postmaster(): Postmaster | undefined;
  /** Starts `relance dev` on it. */
  start(speed: string): DevProcess;
  /** The processes that work on it and are not the child of another one: `relance dev`, and servers that it left behind. */
  processes(): Promise<readonly number[]>;
  /** Stops its Postgres and removes everything. */
  remove(): Promise<void>;
}

/** Copies the example; with `days`, only the orders of the first so many days of the file. */
export async function copyWorkspace(days?: number): Promise<ChaosWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-chaos-'));
  const source = join(import.meta.dirname, '..', '..', '..', 'campaigns');
  await cp(source, folder, { recursive: true, filter: (path) => basename(path) !== '.relance' });
  const orders = join(folder, 'data', 'orders.csv');
  if (days !== undefined) await keepFirstDays(orders, days);
  const data = join(folder, '.relance');
  const postgresRoot = join(data, 'postgres');
  const layout = (): Layout | undefined => (existsSync(postgresRoot) ? prepareLayout(postgresRoot) : undefined);
  const postmaster = (): Postmaster | undefined => {
    const known = layout();
    return known === undefined ? undefined : findPostmaster(known);
  };
  let started: number | undefined;
  return {
    folder,
    orders,
    postgresRoot,
    postmaster,
    start: (speed) => {
      const dev = startDev(folder, speed);
      started = dev.pid;
      return dev;
    },
    processes: async () => {
      const named = [started, numberIn(join(data, 'dev.pid')), numberIn(join(data, 'temporal', 'temporal.pid'))].filter(
        (pid) => pid !== undefined,
      );
      // A number is given again: only a process whose command line names the folder is one of these.
      const facts = await Promise.all(named.map(async (pid) => ({ pid, commandLine: (await processFacts(pid))?.commandLine ?? '' })));
      const ours = facts.filter(({ commandLine }) => commandLine.includes(folder)).map(({ pid }) => pid);
      return [...new Set([...ours, postmaster()?.pid].filter((pid) => pid !== undefined))];
    },
    remove: async () => {
      if (existsSync(postgresRoot)) await removeEmbeddedPostgres({ dataRoot: postgresRoot });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first number of a pid file: `123`, or `{"pid":123,…}`. */
function numberIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const digits = /\d+/.exec(readFileSync(file, 'utf8'))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

const DATE = /,(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}/;

async function keepFirstDays(file: string, days: number): Promise<void> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
  const dateOf = (line: string): number => Date.parse(DATE.exec(line)?.[1] ?? 'none');
  const first = Math.min(...lines.map(dateOf).filter((date) => !Number.isNaN(date)));
  const kept = lines.filter((line) => dateOf(line) < first + days * 86_400_000);
  await writeFile(file, `${[header, ...kept].join('\n')}\n`);
}
