import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { DEFAULT_PORT } from '../../../runtime/server/listen.ts';
import { startServer } from '../../../runtime/server/start-server.ts';
import { emptyStore, LIVE } from './seed.ts';
import { NO_RULES, type Served, serve } from './serving.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function started(): Promise<Served> {
  const server = await serve(emptyStore(), '/nowhere');
  open.push(server);
  return server;
}

function occupied(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const other: Server = createServer();
    other.once('error', () => resolve(false));
    other.listen({ host: '127.0.0.1', port }, () => {
      open.push(other);
      resolve(true);
    });
  });
}

test('a port that was asked for and is in use is an error that names it and says what to do', async () => {
  const { port } = await started();
  const failure = await serve(emptyStore(), '/nowhere', { port }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RelanceError);
  expect(failure).toMatchObject({ code: 'port-in-use', message: `Port ${port} is in use.`, help: expect.stringContaining('--port') });
});

test('without a wish the next free port is taken, and the address names it', async () => {
  await occupied(DEFAULT_PORT);
  const server = await startServer({ store: emptyStore(), library: NO_RULES, assets: '/nowhere', live: () => LIVE, log: () => undefined });
  open.push(server);
  expect(server.port).toBeGreaterThan(DEFAULT_PORT);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a port that does not exist is an error, not a crash', async () => {
  const failure = await serve(emptyStore(), '/nowhere', { port: 70_000 }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'cannot-listen', help: expect.stringContaining('65535') });
});

test('a server that stops lets go of its port, also when a browser keeps a connection open', async () => {
  const server = await started();
  const kept = await fetch(`${server.url}/healthz`);
  expect(kept.status).toBe(200);
  await server.close();
  open.splice(0);
  expect(await occupied(server.port)).toBe(true);
});
