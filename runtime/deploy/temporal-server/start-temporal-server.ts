import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { choosePorts, readPorts, type ServerPorts } from './choose-ports.ts';
import { SERVER_HOST, type ServerSettings, serverArguments } from './server-arguments.ts';
import { forgetServer, recordServer, serverRuns, stopOrphan } from './server-record.ts';
import type { ProgressLog } from './server-source.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const STOP_WITHIN = 15_000;
const ATTEMPTS = 3;

/** What a server is started with. */
export interface StartTemporalServerOptions {
  /** From `findTemporalServer`. */
  readonly binary: string;
  /** Folder of the database, the ports, the log and the record of the process; made if it is not there. */
  readonly dataDir: string;
  /** Ports that the user asks for; without one, that of the last start, or a free one. */
  readonly port?: number;
  readonly uiPort?: number;
  /** No web page. */
  readonly headless?: boolean;
  /** Lets workflows skip their time, for tests. */
  readonly timeSkipping?: boolean;
  /** Further settings of the server, by key; values are JSON. */
  readonly dynamicConfig?: Readonly<Record<string, string>>;
  readonly log: ProgressLog;
}

/** A server that answers. */
export interface TemporalServer {
  /** `host:port` of gRPC. */
  readonly address: string;
  /** Address of the web page, unless headless. */
  readonly uiUrl?: string;
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason, with what it wrote. */
  readonly ended: Promise<string>;
  /** Ends the server and waits until its ports are free again. */
  stop(): Promise<void>;
}

/**
 * Starts Temporal's development server on a folder and waits until it answers. It has a process group of its own, so Ctrl-C in the
 * terminal reaches us alone; one that an earlier process left behind on this folder is stopped first.
 * Throws `RelanceError`: `port-in-use`, `server-in-use`, `temporal-server-failed`.
 */
export async function startTemporalServer(options: StartTemporalServerOptions): Promise<TemporalServer> {
  const dataDir = resolve(options.dataDir);
  const databaseFile = databaseOf(dataDir);
  await mkdir(dataDir, { recursive: true });
  await stopOrphan(dataDir, databaseFile, options.log);
  options.log('Starting the Temporal server…');
  for (let attempt = 1; ; attempt += 1) {
    const ports = await choosePorts(dataDir, { ...options, headless: options.headless === true });
    const started = await launch({ ...options, dataDir, databaseFile, ports });
    if (started.kind === 'ready') return started.server;
    // Somebody may take a port between our look and the server's.
    if (attempt === ATTEMPTS || !/address already in use/i.test(started.output)) throw startFailed(dataDir, started.output);
  }
}

/** Address (`host:port`) of the server that another process runs on this folder; undefined if there is none. */
export async function addressOfRunningServer(dataDir: string): Promise<string | undefined> {
  const folder = resolve(dataDir);
  if (!(await serverRuns(folder, databaseOf(folder)))) return undefined;
  const { port } = await readPorts(folder);
  return port === undefined ? undefined : `${SERVER_HOST}:${port}`;
}

const databaseOf = (folder: string): string => join(folder, 'temporal.db');

interface Launch extends StartTemporalServerOptions {
  readonly databaseFile: string;
  readonly ports: ServerPorts;
}

type Launched = { readonly kind: 'ready'; readonly server: TemporalServer } | { readonly kind: 'ended'; readonly output: string };

async function launch(options: Launch): Promise<Launched> {
  const { binary, dataDir, ports } = options;
  const logFile = join(dataDir, 'temporal.log');
  const child = spawnServer(binary, serverArguments(settingsOf(options)), logFile);
  let running = true;
  const ended = endOf(child, logFile).finally(() => {
    running = false;
  });
  if (child.pid === undefined) return { kind: 'ended', output: await ended };
  await recordServer(dataDir, child.pid);
  const stop = (): Promise<void> => stopServer(child, ended, dataDir);
  const address = `${SERVER_HOST}:${ports.port}`;
  if (!(await waitUntilReady({ host: SERVER_HOST, port: ports.port }, () => !running)) || !running) {
    await stop();
    return { kind: 'ended', output: await ended };
  }
  const ui = ports.uiPort === undefined ? {} : { uiUrl: `http://${SERVER_HOST}:${ports.uiPort}` };
  return { kind: 'ready', server: { address, ...ui, pid: child.pid, ended, stop } };
}

function settingsOf({ databaseFile, ports, timeSkipping, dynamicConfig }: Launch): ServerSettings {
  return { databaseFile, ...ports, timeSkipping: timeSkipping === true, ...(dynamicConfig === undefined ? {} : { dynamicConfig }) };
}

/** Output goes to a file, not a pipe: a pipe would end the server with its owner at an arbitrary moment, and fill up if nobody read it. */
function spawnServer(binary: string, serverFlags: readonly string[], logFile: string): ChildProcess {
  const output = openSync(logFile, 'w');
  try {
    const child = spawn(binary, [...serverFlags], { detached: true, stdio: ['ignore', output, output], windowsHide: true });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

function endOf(child: ChildProcess, logFile: string): Promise<string> {
  return new Promise((resolveEnd) => {
    child.once('error', (error) => resolveEnd(error.message));
    child.once('exit', () => {
      readFile(logFile, 'utf8').then(resolveEnd, () => resolveEnd(''));
    });
  });
}

async function stopServer(child: ChildProcess, ended: Promise<string>, dataDir: string): Promise<void> {
  child.ref();
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await ended;
  clearTimeout(force);
  await forgetServer(dataDir);
}

function startFailed(dataDir: string, output: string): RelanceError {
  return new RelanceError({
    code: 'temporal-server-failed',
    summary: 'The Temporal server did not start.',
    // The cause comes first; what follows is often a long stack.
    why: output === '' ? 'It ended, or did not answer within a minute, and wrote nothing.' : `It wrote:\n${firstLines(output, 6)}`,
    help: `Read ${join(dataDir, 'temporal.log')}, remove the cause, and start again.`,
  });
}

function firstLines(text: string, count: number): string {
  return text.trim().split('\n').slice(0, count).join('\n');
}
