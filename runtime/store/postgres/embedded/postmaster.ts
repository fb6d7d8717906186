/** The server process: started in a group of its own, found again after its parent was killed, stopped by a fast shutdown. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { isAlive } from './cluster.ts';
import { type Endpoint, listenSettings, runningEndpoint } from './endpoint.ts';
import { messageOf } from './failures.ts';
import { type Layout, readText } from './layout.ts';

/** A server process and how it is reached. */
export interface Postmaster {
  readonly pid: number;
  readonly endpoint: Endpoint;
}

/** A server that we started: `ended` is resolved with what it wrote to its log when it has exited. */
export interface StartedPostmaster extends Postmaster {
  readonly ended: Promise<string>;
}

/** Little memory, everything durable, nothing left in shared memory by a kill. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '32MB',
  max_connections: '100',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  max_parallel_workers_per_gather: '0',
  max_wal_size: '256MB',
  checkpoint_timeout: '15min',
  log_min_messages: 'warning',
  // Errors of single statements are reported to whoever sent them.
  log_min_error_statement: 'panic',
  timezone: 'UTC',
};
const LONGEST_LOG = 5 * 1024 * 1024;
const POLL_MS = 20;
/** How long a server that has given up its lock file may still take to exit. */
const EXIT_MS = 2000;

/** Starts the server. It does not hear the Ctrl-C of our terminal and outlives us, so that it is always stopped in order. */
export function startPostmaster(
  layout: Layout,
  binaries: Binaries,
  endpoint: Endpoint,
  extra: Readonly<Record<string, string>>,
): StartedPostmaster {
  if (existsSync(layout.log) && statSync(layout.log).size > LONGEST_LOG) rmSync(layout.log);
  const log = openSync(layout.log, 'a');
  const before = statSync(layout.log).size;
  const settings = Object.entries({ ...SETTINGS, ...listenSettings(endpoint), ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', layout.data, ...settings], {
    ...layout.account,
    cwd: layout.folder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  if (layout.account !== undefined) chownSync(layout.log, layout.account.uid, layout.account.gid);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(messageOf(error)));
    child.once('exit', () => resolve(lastWords(layout, before)));
  });
  child.unref();
  return { pid: child.pid ?? 0, endpoint, ended };
}

/** What the server wrote since it started; nothing where its folder has been removed meanwhile. */
function lastWords(layout: Layout, before: number): string {
  try {
    return readFileSync(layout.log).subarray(before).toString('utf8');
  } catch {
    return '';
  }
}

/** The server that runs on this data folder, if one does. A `postmaster.pid` whose number now belongs to another program is removed. */
export function findPostmaster(layout: Layout): Postmaster | undefined {
  const file = join(layout.data, 'postmaster.pid');
  const lines = readText(file)?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (isPostgresOf(pid, layout.data)) return { pid, endpoint: runningEndpoint(layout, Number(lines[3] ?? 0), lines[4] ?? '') };
  // Postgres would take any living process of its account for a server and refuse to start.
  if (isAlive(pid)) rmSync(file, { force: true });
  return undefined;
}

function isPostgresOf(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(data);
  } catch {
    return false;
  }
}

/** Stops the server: fast (sessions are ended, data is written); after half a minute at once, which costs a recovery at the next start. */
export async function stopPostmaster(layout: Layout, binaries: Binaries, pid: number): Promise<void> {
  for (const { signal, mode, patience } of [
    { signal: 'SIGINT', mode: 'fast', patience: 30_000 },
    { signal: 'SIGQUIT', mode: 'immediate', patience: 10_000 },
  ] as const) {
    if (!isAlive(pid)) return;
    if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', layout.data, '-m', mode, '-W']);
    else sendSignal(pid, signal);
    if (await passes(patience, () => isReleased(layout, pid))) {
      // A process that nobody buries (a container without init) keeps its number for ever.
      await passes(EXIT_MS, () => !isAlive(pid));
      return;
    }
  }
}

/** A process that has ended meanwhile is what was wanted. */
function sendSignal(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

/** Waits until it is so; false if it is not in time. */
async function passes(patience: number, isSo: () => boolean): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(POLL_MS)) if (isSo()) return true;
  return isSo();
}

/** The server has ended, or has removed its lock file as the last thing it does. */
function isReleased(layout: Layout, pid: number): boolean {
  return !isAlive(pid) || findPostmaster(layout)?.pid !== pid;
}
