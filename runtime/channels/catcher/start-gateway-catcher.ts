import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { GatewayName } from '../registry.ts';
import { readPosted } from './read-posted.ts';
import type { Catcher, CatcherOptions } from './start-catcher.ts';

/** What the gateway needs: as the mail catcher, and a look-up of what it has kept. */
export interface GatewayCatcherOptions extends CatcherOptions {
  /** Has this message been kept? */
  readonly has: (id: string) => Promise<boolean>;
}

/** The running gateway: one server with an address for each channel. */
export type GatewayCatcher = Pick<Catcher, 'port' | 'close'> & { readonly urls: Readonly<Record<GatewayName, string>> };

/** Largest request that is taken, bytes. */
const MOST_BYTES = 64 * 1024;
const PATHS: Readonly<Record<string, GatewayName>> = { '/sms': 'sms', '/push': 'push', '/whatsapp': 'whatsapp' };
const USE = `POST or GET /<id> at ${Object.keys(PATHS).join(', ')}`;

/**
 * Starts the built-in gateway of development for SMS, push and WhatsApp: it listens on loopback only, takes every message and delivers none. A message that could
 * not be kept is answered with 503, so that the sender tries again. Throws `RelanceError` `catcher-port` if the port cannot be used.
 */
export async function startGatewayCatcher(options: GatewayCatcherOptions): Promise<GatewayCatcher> {
  const server = createServer((request, response) => {
    answer(request, options).then(
      (given) => reply(response, given),
      (error: unknown) => {
        options.log(`The gateway catcher could not keep a message: ${error instanceof Error ? error.message : String(error)}`);
        reply(response, { status: 503, body: { error: 'the message could not be kept, try again' } });
      },
    );
  });
  server.requestTimeout = 10_000;
  const port = await listen(server, options.port ?? 0);
  server.on('error', (error) => options.log(`The gateway catcher: ${error.message}`));
  const at = (channel: GatewayName): string => `http://127.0.0.1:${port}/${channel}`;
  return { port, urls: { sms: at('sms'), push: at('push'), whatsapp: at('whatsapp') }, close: () => close(server) };
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

async function answer(request: IncomingMessage, options: GatewayCatcherOptions): Promise<Answer> {
  const { method, url = '' } = request;
  const [, path = '', id] = /^(\/[a-z]+)(?:\/([^/]+))?$/.exec(url) ?? [];
  const channel = PATHS[path];
  if (channel === undefined) return refusal(404, USE);
  if (method === 'POST' && id === undefined) return take(channel, request, options);
  if (method !== 'GET' || id === undefined) return refusal(405, USE);
  const asked = decoded(id);
  const known = asked !== undefined && (await options.has(asked));
  return known ? { status: 200, body: { id: asked } } : refusal(404, 'no such message');
}

/** A page in a browser cannot send JSON here without asking first, and is never answered then. */
async function take(channel: GatewayName, request: IncomingMessage, options: GatewayCatcherOptions): Promise<Answer> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return refusal(415, 'the body must be application/json');
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, `larger than ${MOST_BYTES} bytes`);
  const posted = readPosted(channel, body, request.headers, Date.now());
  if (!posted.ok) return refusal(400, posted.reason);
  await options.persist(posted.message);
  return { status: 201, body: { id: posted.message.id } };
}

/** The text of the request; undefined if it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += Buffer.byteLength(chunk);
    if (size <= MOST_BYTES) chunks.push(Buffer.from(chunk));
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(
        new RelanceError({
          code: 'catcher-port',
          summary: `The gateway catcher cannot listen on port ${port}.`,
          why: error.code === 'EADDRINUSE' ? 'Another program uses it.' : error.message,
          help: 'Stop that program, or let Relance choose a free port.',
          cause: error,
        }),
      );
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no new request and lets those under way end. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
