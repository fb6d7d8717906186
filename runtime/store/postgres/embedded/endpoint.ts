/** How the embedded Postgres is reached: by a unix socket in a folder that only its account may enter; on Windows by loopback and a password. */
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Layout, readText } from './layout.ts';

/** Where it listens and how one gets in. */
export interface Endpoint {
  /** Folder of the socket, or `127.0.0.1`. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
}

/** Superuser and database of the cluster. */
export const DATABASE = 'relance';
/** Names the socket; nothing listens on this TCP port. */
const SOCKET_PORT = 5432;
const PASSWORD_FILE = 'password';

/** The endpoint for a server that is about to start. */
export async function newEndpoint(layout: Layout): Promise<Endpoint> {
  if (process.platform !== 'win32') return { host: layout.socket, port: SOCKET_PORT, user: DATABASE, password: undefined };
  return { host: '127.0.0.1', port: await freePort(), user: DATABASE, password: readText(passwordFile(layout)) };
}

/** The endpoint of a server that runs already, from what its `postmaster.pid` says. */
export function runningEndpoint(layout: Layout, port: number, socketFolder: string): Endpoint {
  const windows = process.platform === 'win32';
  const password = windows ? readText(passwordFile(layout)) : undefined;
  return { host: windows ? '127.0.0.1' : socketFolder || layout.socket, port, user: DATABASE, password };
}

/** Options of `initdb` for who may connect. */
export function authenticationOptions(layout: Layout): readonly string[] {
  if (process.platform !== 'win32') return ['--auth=trust'];
  const file = passwordFile(layout);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
}

/** Settings of the server for where it listens. */
export function listenSettings(endpoint: Endpoint): Readonly<Record<string, string>> {
  const socket = endpoint.password === undefined;
  return {
    listen_addresses: socket ? '' : endpoint.host,
    unix_socket_directories: socket ? endpoint.host : '',
    unix_socket_permissions: '0700',
    port: String(endpoint.port),
  };
}

/** A connection string for a database of the cluster. */
export function connectionStringOf({ host, port, user, password }: Endpoint, database: string): string {
  if (password !== undefined) return `postgres://${user}:${password}@${host}:${port}/${database}`;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

function passwordFile(layout: Layout): string {
  return join(layout.folder, PASSWORD_FILE);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
