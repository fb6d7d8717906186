/** The data folder of the cluster. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { authenticationOptions, DATABASE } from './endpoint.ts';
import { messageOf, postgresFailure } from './failures.ts';
import type { Layout } from './layout.ts';

const DRAFT = 'data.draft-';
const DOING = 'Creating the database';
/** A new cluster takes 90 MB and its first log files; less than this and Postgres stops within minutes. */
const NEEDED_BYTES = 200 * 1024 * 1024;

/** Creates the data folder if there is none. A creation that was cut short leaves a draft, which is removed and made again. */
export function ensureCluster(layout: Layout, binaries: Binaries, durable: boolean): void {
  if (existsSync(join(layout.data, 'PG_VERSION'))) return;
  try {
    removeDrafts(layout);
    checkSpace(layout);
    const draft = join(layout.folder, `${DRAFT}${process.pid}`);
    mkdirSync(draft, { mode: 0o700 });
    if (layout.account !== undefined) chownSync(draft, layout.account.uid, layout.account.gid);
    runInitdb(layout, binaries, draft, durable);
    publish(draft, layout.data);
  } catch (error) {
    throw error instanceof Error && error.name === 'RelanceError' ? error : postgresFailure(DOING, messageOf(error), layout.folder, error);
  }
}

function runInitdb(layout: Layout, binaries: Binaries, draft: string, durable: boolean): void {
  const options = [
    `--pgdata=${draft}`,
    `--username=${DATABASE}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const answer = spawnSync(binaries.initdb, [...options, ...authenticationOptions(layout)], {
    ...layout.account,
    cwd: layout.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (answer.status === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw postgresFailure(DOING, answer.error === undefined ? `${answer.stdout}\n${answer.stderr}` : messageOf(answer.error), layout.folder);
}

/** Another process may have been faster: then its cluster stands. */
function publish(draft: string, data: string): void {
  try {
    renameSync(draft, data);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw error;
  }
}

function removeDrafts(layout: Layout): void {
  for (const name of readdirSync(layout.folder)) {
    if (name.startsWith(DRAFT) && !isAlive(Number(name.slice(DRAFT.length))))
      rmSync(join(layout.folder, name), { recursive: true, force: true });
  }
}

function checkSpace(layout: Layout): void {
  const { bavail, bsize } = statfsSync(layout.folder);
  if (bavail * bsize < NEEDED_BYTES) {
    throw postgresFailure(
      DOING,
      `No space left on device: ${Math.floor((bavail * bsize) / 1024 / 1024)} MB are free, 200 MB are needed.`,
      layout.folder,
    );
  }
}

/** True if a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
