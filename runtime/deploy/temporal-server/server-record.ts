/** `temporal.pid`: which server runs on a folder, and who started it, so that a server whose owner was killed can be found and stopped. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { processFacts } from './process-facts.ts';
import type { ProgressLog } from './server-source.ts';

const FILE_NAME = 'temporal.pid';
const STOP_WITHIN = 10_000;

interface ServerRecord {
  readonly pid: number;
  readonly owner: number;
}

/** Writes down the server of this folder; this process owns it. */
export function recordServer(dataDir: string, pid: number): Promise<void> {
  const record: ServerRecord = { pid, owner: process.pid };
  return writeFile(join(dataDir, FILE_NAME), `${JSON.stringify(record)}\n`);
}

/** The server of this folder has ended. */
export function forgetServer(dataDir: string): Promise<void> {
  return rm(join(dataDir, FILE_NAME), { force: true });
}

/**
 * Stops the server that an earlier process left behind on this folder. A process counts as ours only if its command line names our
 * database file. Throws `RelanceError` `server-in-use` if the server's owner still lives: two owners of one folder would both lose.
 */
export async function stopOrphan(dataDir: string, databaseFile: string, log: ProgressLog): Promise<void> {
  const record = await readRecord(dataDir);
  if (record === undefined) return;
  const facts = await processFacts(record.pid);
  if (facts !== undefined && isOurs(facts.commandLine, databaseFile)) {
    if (facts.parent === record.owner && isAlive(record.owner)) throw inUse(dataDir, record);
    log(`Stopping the Temporal server that an earlier start left behind (process ${record.pid})…`);
    await endProcess(record.pid);
  }
  await forgetServer(dataDir);
}

/** True if a server runs on this folder whose owner lives: others may talk to it. */
export async function serverRuns(dataDir: string, databaseFile: string): Promise<boolean> {
  const record = await readRecord(dataDir);
  if (record === undefined || !isAlive(record.owner)) return false;
  const facts = await processFacts(record.pid);
  return facts !== undefined && facts.parent === record.owner && isOurs(facts.commandLine, databaseFile);
}

function isOurs(commandLine: string, databaseFile: string): boolean {
  return commandLine.includes('start-dev') && commandLine.includes(databaseFile);
}

function inUse(dataDir: string, record: ServerRecord): RelanceError {
  return new RelanceError({
    code: 'server-in-use',
    summary: 'The Temporal server of this folder is running already.',
    why: `Process ${record.owner} started it on ${dataDir}, and is still alive.`,
    help: `Use that one, or stop it first (\`kill ${record.owner}\`).`,
  });
}

async function readRecord(dataDir: string): Promise<ServerRecord | undefined> {
  const text = await readFile(join(dataDir, FILE_NAME), 'utf8').catch(() => undefined);
  const numbers = /^\{"pid":(\d+),"owner":(\d+)\}$/.exec(text?.trim() ?? '');
  return numbers === null ? undefined : { pid: Number(numbers[1]), owner: Number(numbers[2]) };
}

/** Ends a process that is not our child: asks, waits, then forces. */
async function endProcess(pid: number): Promise<void> {
  send(pid, 'SIGTERM');
  const limit = Date.now() + STOP_WITHIN;
  while (isAlive(pid)) {
    if (Date.now() > limit) send(pid, 'SIGKILL');
    await delay(50);
    // One that has ended but is not yet waited for by its new parent still takes signals.
    if ((await processFacts(pid)) === undefined) return;
  }
}

function isAlive(pid: number): boolean {
  return send(pid, 0);
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
