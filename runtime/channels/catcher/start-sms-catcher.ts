import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { type ReadSms, readSms } from './read-sms.ts';
import type { Catcher, CatcherOptions } from './start-catcher.ts';

/** What the gateway needs: as the mail catcher, and a look-up of what it has kept. */
export interface SmsCatcherOptions extends CatcherOptions {
  /** Has this message been kept? */
  readonly has: (id: string) => Promise<boolean>;
}

/** Largest request that is taken, bytes. */
const MOST_BYTES = 64 * 1024;
const PATH = '/messages';

/**
 * Starts the built-in SMS gateway of development: it listens on loopback only, takes every message and delivers none. A message that could
 * not be kept is answered with 503, so that the sender tries again. Throws `RelanceError` `catcher-port` if the port cannot be used.
 */
export async function startSmsCatcher(options: SmsCatcherOptions): Promise<Catcher> {
  const server = createServer((request, response) => {
    answer(request, options).then(
      (given) => reply(response, given),
      (error: unknown) => {
        options.log(`The SMS catcher could not keep a message: ${error instanceof Error ? error.message : String(error)}`);
        reply(response, { status: 503, body: { error: 'the message could not be kept, try again' } });
      },
    );
  });
  server.requestTimeout = 10_000;
  const port = await listen(server, options.port ?? 0);
  server.on('error', (error) => options.log(`The SMS catcher: ${error.message}`));
  return { port, url: `http://127.0.0.1:${port}${PATH}`, close: () => close(server) };
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

async function answer(request: IncomingMessage, options: SmsCatcherOptions): Promise<Answer> {
  const { method, url = '' } = request;
  if (method === 'POST' && url === PATH) return take(request, options);
  if (method !== 'GET' || !url.startsWith(`${PATH}/`)) return refusal(405, `POST ${PATH} or GET ${PATH}/<id>`);
  const id = decoded(url.slice(PATH.length + 1));
  const known = id !== undefined && (await options.has(id));
  return known ? { status: 200, body: { id } } : refusal(404, 'no such message');
}

/** A page in a browser cannot send JSON here without asking first, and is never answered then. */
async function take(request: IncomingMessage, options: SmsCatcherOptions): Promise<Answer> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return refusal(415, 'the body must be application/json');
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, `larger than ${MOST_BYTES} bytes`);
  const sms: ReadSms = readSms(body, request.headers, Date.now());
  if (!sms.ok) return refusal(400, sms.reason);
  await options.persist(sms.message);
  return { status: 201, body: { id: sms.message.id } };
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
          summary: `The SMS catcher cannot listen on port ${port}.`,
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
