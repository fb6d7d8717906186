/** Finding a port. */
import { createServer, type Server } from 'node:http';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** Where the page is served when nobody asks for another port. */
export const DEFAULT_PORT = 4747;
const TRIES = 20;

/**
 * Binds the server and returns its port. A port that was asked for must be free, else a RelanceError (`port-in-use`, `port-not-allowed`,
 * `cannot-listen`) says what to do; without one, the first free port from `DEFAULT_PORT` on is taken. Port 0 asks for any.
 */
export async function listen(server: Server, host: string, asked: number | undefined): Promise<number> {
  if (asked !== undefined) return bind(server, host, asked);
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    const taken = await bind(server, host, port).catch((error: unknown) => {
      if (error instanceof RelanceError && error.code !== 'cannot-listen') return undefined;
      throw error;
    });
    if (taken !== undefined) return taken;
  }
  return bind(server, host, 0);
}

/** Fails like `listen` if the port is taken on loopback, and lets it go again: said before anything else is started. */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await bind(probe, '127.0.0.1', port);
  await new Promise((resolve) => probe.close(resolve));
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(explained(error, host, port));
    // A number that is no port throws at once; everything else arrives as an event.
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return failed(new RangeError('That is not a port.'));
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): RelanceError {
  if (error.code === 'EADDRINUSE') {
    return new RelanceError({
      code: 'port-in-use',
      summary: `Port ${port} is in use.`,
      why: `Another process listens on ${host}:${port}, so the page cannot be served there. It may be a Relance that still runs.`,
      help: 'Stop that process, ask for another port with `--port`, or leave `--port` out: then a free one is taken.',
      cause: error,
    });
  }
  if (error.code === 'EACCES') {
    return new RelanceError({
      code: 'port-not-allowed',
      summary: `Port ${port} may not be used.`,
      why: 'The system keeps this port for itself (ports under 1024 often need more rights).',
      help: 'Ask for a port from 1024 to 65535 with `--port`, or leave `--port` out: then a free one is taken.',
      cause: error,
    });
  }
  return new RelanceError({
    code: 'cannot-listen',
    summary: `The page cannot be served on ${host}, port ${port}.`,
    why: error.message,
    help: 'Check that the loopback interface is up and that the port is a number from 0 to 65535.',
    cause: error,
  });
}
