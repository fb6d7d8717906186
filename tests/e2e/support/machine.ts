/** What a command leaves on the machine: processes, and rows in its database. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../runtime/store/postgres/embedded.ts';
import type { TestWorkspace } from './workspace.ts';

/** A process. */
export interface ProcessLine {
  readonly pid: number;
  readonly command: string;
}

/** Servers that run on the data of this workspace. */
export function serversOf({ folder }: TestWorkspace): readonly ProcessLine[] {
  const cluster = clusterFolder(folder);
  return processes().filter(({ command }) => command.includes(`${folder}/.relance/temporal`) || command.includes(`-D ${cluster}`));
}

/** Linux tells itself; elsewhere `ps` does, which small Linux images lack. */
function processes(): readonly ProcessLine[] {
  if (process.platform === 'linux') {
    const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return numbers.map((name) => ({ pid: Number(name), command: commandLine(name) }));
  }
  const lines = execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+ /, '') }));
}

/** Empty for a process that has just ended. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The one server of this kind that runs on the workspace. */
export function serverOf(workspace: TestWorkspace, kind: 'temporal' | 'postgres'): number {
  const isKind = ({ command }: ProcessLine): boolean => command.includes(kind === 'temporal' ? 'start-dev' : ' -D ');
  const [server, ...others] = serversOf(workspace).filter(isKind);
  if (server === undefined || others.length > 0)
    throw new Error(`There is not one ${kind} server: ${JSON.stringify(serversOf(workspace))}`);
  return server.pid;
}

/** As root the cluster lies elsewhere, and a file names the place. */
function clusterFolder(folder: string): string {
  const dataRoot = join(folder, '.relance', 'postgres');
  const named = join(dataRoot, 'cluster-folder');
  return existsSync(named) ? readFileSync(named, 'utf8').trim() : dataRoot;
}

/** Rows of a workspace whose command may be running or not. */
export async function rowsOf<T extends object>(workspace: TestWorkspace, sql: string): Promise<readonly T[]> {
  const server = await startEmbeddedPostgres({ dataRoot: join(workspace.folder, '.relance', 'postgres') });
  const client = new Client(server.connection);
  try {
    await client.connect();
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}

/** What is deployed: `campaign@revision`, in name order. */
export async function deployedIn(workspace: TestWorkspace): Promise<readonly string[]> {
  const rows = await rowsOf<{ campaign: string; revision: string }>(
    workspace,
    'select campaign, revision from relance.deployed_campaigns order by 1',
  );
  return rows.map(({ campaign, revision }) => `${campaign}@${revision}`);
}

/** A port that something listens on until it is closed. */
export async function takePort(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A port that nothing listens on. */
export async function closedPort(): Promise<number> {
  const { port, close } = await takePort();
  await close();
  return port;
}
