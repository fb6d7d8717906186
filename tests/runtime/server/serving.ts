/** A server for tests, and a client that sends paths and headers just as they are written. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../../../runtime/server/start-server.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { LIVE } from './seed.ts';

/** What came back. */
export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server under test. */
export interface Served extends RunningServer {
  readonly failures: readonly unknown[];
  get(path: string, options?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> }): Promise<Response>;
  /** Sends JSON. */
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Where a store has no segments with rules. */
export const NO_RULES: ServerOptions['library'] = { segment: async () => undefined };

/** Starts a server on any free port. */
export async function serve(store: Store, assets: string, change: Partial<ServerOptions> = {}): Promise<Served> {
  const failures: unknown[] = [];
  const log: ServerOptions['log'] = (line) => failures.push(line.cause);
  const server = await startServer({ store, library: NO_RULES, assets, port: 0, live: () => LIVE, log, ...change });
  return {
    ...server,
    failures,
    get: (path, { method = 'GET', headers = {} } = {}) => send(server.port, path, { method, headers, body: '' }),
    post: (path, body, headers = {}) =>
      send(server.port, path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
  };
}

interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function send(port: number, path: string, { method, headers, body: sentBody }: Sent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end(sentBody);
  });
}

/** A folder with a page, beside a secret that must stay one. */
export interface PageFolder {
  readonly assets: string;
  remove(): Promise<void>;
}

/** The text of the secret beside the page. */
export const SECRET = 'a secret beside the page';

/** Makes the folder: `index.html`, `assets/app-1a2b.js`, and links that lead out of it. */
export async function pageFolder(): Promise<PageFolder> {
  const root = await mkdtemp(join(tmpdir(), 'relance-page-'));
  const assets = join(root, 'page');
  await mkdir(join(assets, 'assets'), { recursive: true });
  await mkdir(join(root, 'page-other'));
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>The page</title>');
  await writeFile(join(assets, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(root, 'secret.txt'), SECRET);
  await writeFile(join(root, 'page-other', 'secret.txt'), SECRET);
  await symlink(join(root, 'secret.txt'), join(assets, 'linked.txt'));
  return { assets, remove: () => rm(root, { recursive: true, force: true }) };
}
