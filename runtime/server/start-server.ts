/** The HTTP server of the first page: reports as JSON, mails as sandboxed documents, and the built page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Library } from '../deploy/library.ts';
import { createReports } from '../report/reports.ts';
import type { LiveReport } from '../report/types.ts';
import type { Store } from '../store/port.ts';
import { type Answer, failure, json } from './answer.ts';
import { assetAnswer } from './assets.ts';
import { type ClockControls, clockAnswer } from './clock-order.ts';
import { listen } from './listen.ts';
import { type Api, createApi } from './routes.ts';
import { CLOCK_PATH, COMMON_HEADERS, refuse } from './security.ts';

/** What the server needs. */
export interface ServerOptions {
  readonly store: Store;
  /** Has the rules of segments. */
  readonly library: Pick<Library, 'segment'>;
  /** The port that the user asked for; absent: the first free one from `DEFAULT_PORT` on. */
  readonly port?: number;
  /** Loopback only: the page has no log-in. Default `127.0.0.1`. */
  readonly host?: '127.0.0.1' | '::1';
  /** Folder of the built page (`buildDashboard`). */
  readonly assets: string;
  /** What only the running command knows: clock and input. */
  readonly live: () => LiveReport | Promise<LiveReport>;
  /** Where the page may drive the clock. */
  readonly clock?: ClockControls;
  /** Told of requests that failed on our side. */
  readonly log: (line: { readonly level: 'error'; readonly text: string; readonly cause: unknown }) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Address for people: `http://127.0.0.1:4747`. */
  readonly url: string;
  /** Stops: no new request is taken, those under way get half a second, then every connection is closed. */
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage) => Promise<Answer>;

/** Starts the server. Fails with a RelanceError if it cannot listen (see `listen`). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const handler = createHandler(options, createApi({ reports: createReports(options.store, options.library), live: options.live }));
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    void answerWith(handler, options.log, request, response);
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, host, options.port);
  return {
    port,
    url: `http://${host === '::1' ? '[::1]' : host}:${port}`,
    close: () => closeServer(server),
  };
}

/** Time for answers under way when the server stops, real ms. Browsers keep connections open that never carry another request. */
const GRACE_MS = 500;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function createHandler(options: ServerOptions, api: Api): Handler {
  return async (request) => {
    const refused = refuse(request);
    if (refused !== undefined) return refused;
    // The target is split by hand: a URL parser would fold `..` away before the checks see it.
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    if (path === '/healthz') return health(options.store);
    if (path === CLOCK_PATH && request.method === 'POST') return driveClock(options, api, request);
    return (await api.get(path, new URLSearchParams(query))) ?? (await assetAnswer(options.assets, path)) ?? notFound();
  };
}

/** What the page reads behind an order shows it. */
async function driveClock({ clock }: ServerOptions, api: Api, request: IncomingMessage): Promise<Answer> {
  const answer = await clockAnswer(request, clock);
  api.changed();
  return answer;
}

/** Healthy is: the store answers. */
async function health(store: Store): Promise<Answer> {
  await store.transaction((tx) => tx.clock.read());
  return json(200, { status: 'ok' });
}

function notFound(): Answer {
  return failure(404, 'unknown-path', 'There is nothing here.', 'The page is at `/`.');
}

async function answerWith(handler: Handler, log: ServerOptions['log'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await handler(request).catch((cause: unknown) => {
    log({ level: 'error', text: `${request.method} ${request.url} failed`, cause });
    return failure(500, 'internal', 'The server could not read this.', 'Its log has the cause. The page asks again by itself.');
  });
  response.writeHead(answer.status, { ...COMMON_HEADERS, 'content-length': Buffer.byteLength(answer.body), ...answer.headers });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}
