/** Which ports the server takes: those asked for, else those of the last start, else free ones. */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { SERVER_HOST } from './server-arguments.ts';

/** Ports of gRPC and, unless headless, of the web page. */
export interface ServerPorts {
  readonly port: number;
  readonly uiPort?: number;
}

/** Ports that the user asked for. */
export interface WantedPorts {
  readonly port?: number;
  readonly uiPort?: number;
  readonly headless: boolean;
}

const FILE_NAME = 'ports.json';

/** Chooses the ports and remembers them in the folder. Throws `RelanceError` `port-in-use` only for a port that was asked for. */
export async function choosePorts(dataDir: string, wanted: WantedPorts): Promise<ServerPorts> {
  const remembered = await readPorts(dataDir);
  const port = await choosePort('Temporal', wanted.port, remembered.port, undefined);
  const uiPort = wanted.headless ? undefined : await choosePort("Temporal's web page", wanted.uiPort, remembered.uiPort, port);
  const chosen = uiPort === undefined ? { port } : { port, uiPort };
  await writeFile(join(dataDir, FILE_NAME), `${JSON.stringify({ ...remembered, ...chosen })}\n`);
  return chosen;
}

async function choosePort(owner: string, wanted: number | undefined, last: number | undefined, taken: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (wanted === taken || !(await isFree(wanted))) throw portInUse(owner, wanted);
    return wanted;
  }
  if (last !== undefined && last !== taken && (await isFree(last))) return last;
  return freePort();
}

function portInUse(owner: string, port: number): RelanceError {
  return new RelanceError({
    code: 'port-in-use',
    summary: `Port ${port} is in use, so ${owner} cannot listen on it.`,
    why: 'Another program on this machine listens on this port.',
    help: `Stop that program (\`lsof -i :${port}\` names it), ask for another port, or ask for none: then a free one is taken.`,
  });
}

/** Ports of the folder's last start. */
export async function readPorts(dataDir: string): Promise<{ readonly port?: number; readonly uiPort?: number }> {
  const text = await readFile(join(dataDir, FILE_NAME), 'utf8').catch(() => '{}');
  const content: unknown = JSON.parse(text);
  return { ...portOf(content, 'port'), ...portOf(content, 'uiPort') };
}

function portOf<K extends string>(content: unknown, key: K): Partial<Record<K, number>>;
function portOf(content: unknown, key: string): Record<string, number> {
  const value: unknown = typeof content === 'object' && content !== null ? Reflect.get(content, key) : undefined;
  return typeof value === 'number' ? { [key]: value } : {};
}

function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Takes the port for a moment; rejects if somebody has it. */
function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host: SERVER_HOST, exclusive: true }, () => {
      const address = probe.address();
      const taken = address !== null && typeof address === 'object' ? address.port : port;
      probe.close(() => resolve(taken));
    });
  });
}
