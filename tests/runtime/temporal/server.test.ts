import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findTemporalServer } from '../../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { processFacts } from '../../../runtime/deploy/temporal-server/process-facts.ts';
import { startTemporalServer, type TemporalServer } from '../../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal } from '../../../runtime/journey/temporal/connect-temporal.ts';
import { registerSearchAttributes } from '../../../runtime/journey/temporal/search-attributes.ts';

let binary: string;
let dataDir: string;
let servers: TemporalServer[];
const log = (): void => undefined;

beforeAll(async () => {
  const found = await findTemporalServer({ log, environment: { ...process.env, TEMPORAL_ADDRESS: undefined } });
  binary = found.kind === 'binary' ? found.binary : '';
});
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'relance-server-'));
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startTemporalServer>[0]> = {}): Promise<TemporalServer> {
  const server = await startTemporalServer({ binary, dataDir, log, headless: true, ...options });
  servers.push(server);
  return server;
}

describe('a development server', () => {
  it('keeps its workflows and its ports over a restart', async () => {
    const first = await start();
    const before = await connectTemporal({ address: first.address, namespace: 'default' });
    await before.client.workflow.start('sleeper', { taskQueue: 'nobody', workflowId: 'kept' });
    await before.close();
    await first.stop();
    const second = await start();
    expect(second.address).toBe(first.address);
    const after = await connectTemporal({ address: second.address, namespace: 'default' });
    expect((await after.client.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
    await after.close();
  });

  it('has a process group, a web page and our search attributes', async () => {
    const server = await start({ headless: false });
    // Ctrl-C in the terminal must not reach it. Field 5 of /proc/<pid>/stat, after the name in brackets, is the group.
    const status = await readFile(`/proc/${server.pid}/stat`, 'utf8').catch(() => undefined);
    if (status !== undefined) expect(status.slice(status.lastIndexOf(')') + 2).split(' ')[2]).toBe(String(server.pid));
    expect((await processFacts(server.pid))?.parent).toBe(process.pid);
    await expect.poll(async () => (await fetch(server.uiUrl ?? '')).status).toBe(200);
    const { client, close } = await connectTemporal({ address: server.address, namespace: 'default' });
    const known = async (): Promise<readonly string[]> => {
      const answer = await client.connection.operatorService?.listSearchAttributes({ namespace: 'default' });
      return Object.keys(answer?.customAttributes ?? {});
    };
    expect(await known()).toEqual(expect.arrayContaining(['RelanceCampaign', 'RelanceRevision', 'RelanceContact']));
    await client.connection.operatorService?.removeSearchAttributes({ namespace: 'default', searchAttributes: ['RelanceContact'] });
    expect(await known()).not.toContain('RelanceContact');
    await registerSearchAttributes(client);
    await registerSearchAttributes(client);
    expect(await known()).toContain('RelanceContact');
    await close();
  });

  it('says when it has ended by itself', async () => {
    const server = await start();
    process.kill(server.pid, 'SIGKILL');
    expect(typeof (await server.ended)).toBe('string');
  });

  it('reports what the program wrote when it does not start', async () => {
    await expect(start({ dynamicConfig: { 'not a key': '[' } })).rejects.toMatchObject({
      code: 'temporal-server-failed',
      why: expect.stringContaining('It wrote'),
    });
  });
});

describe('a server that was left behind', () => {
  it('is stopped by the next start when its owner was killed, and its workflows are kept', async () => {
    const owner = spawnOwner();
    const orphan = Number(await firstLine(owner));
    owner.kill('SIGKILL');
    await new Promise((resolve) => owner.once('exit', resolve));
    expect(await processFacts(orphan)).toBeDefined();
    const lines: string[] = [];
    const server = await start({ log: (line) => lines.push(line) });
    expect(server.pid).not.toBe(orphan);
    expect(await processFacts(orphan)).toBeUndefined();
    expect(lines).toContain(`Stopping the Temporal server that an earlier start left behind (process ${orphan})…`);
  });

  it('is left alone while its owner lives: two owners of one folder would both lose', async () => {
    const server = await start();
    await expect(start()).rejects.toMatchObject({ code: 'server-in-use' });
    expect(await processFacts(server.pid)).toBeDefined();
  });

  /** A process that starts a server on the folder, prints the server's process id, and stays. */
  function spawnOwner(): ChildProcess {
    const module = new URL('../../../runtime/deploy/temporal-server/start-temporal-server.ts', import.meta.url).href;
    const program = `
      const { startTemporalServer } = await import(${JSON.stringify(module)});
      const server = await startTemporalServer({ binary: ${JSON.stringify(binary)}, dataDir: ${JSON.stringify(dataDir)}, headless: true, log() {} });
      console.log(server.pid);
      setInterval(() => {}, 1000);`;
    return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  function firstLine(owner: ChildProcess): Promise<string> {
    return new Promise((resolve) => owner.stdout?.once('data', (chunk) => resolve(String(chunk))));
  }
});

describe('a port that another program has', () => {
  let other: Server;
  let port: number;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  it('is an error when the user asked for it', async () => {
    await expect(start({ port })).rejects.toMatchObject({ code: 'port-in-use', message: expect.stringContaining(String(port)) });
  });

  it('is passed over when the other program took it at the last moment', async () => {
    const marker = join(dataDir, 'taken');
    const unlucky = join(dataDir, 'unlucky');
    const failure = "echo 'listen tcp: bind: address already in use'; seq 50; exit 2";
    await writeFile(unlucky, `#!/bin/sh\nif [ ! -e "${marker}" ]; then touch "${marker}"; ${failure}; fi\nexec "${binary}" "$@"\n`);
    await chmod(unlucky, 0o755);
    const server = await start({ binary: unlucky });
    expect(await processFacts(server.pid)).toBeDefined();
  });

  it('is passed over when it was only remembered', async () => {
    const first = await start();
    await first.stop();
    const remembered = Number(first.address.split(':')[1]);
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(remembered, '127.0.0.1', resolve));
    const second = await start();
    expect(second.address).not.toBe(first.address);
    await new Promise((resolve) => thief.close(resolve));
  });
});
