/** Where an embedded cluster lies and who runs it. */
import { createHash, randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { messageOf, postgresFailure } from './failures.ts';

/** An account of the operating system, by numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Folders of one cluster. */
export interface Layout {
  /** Holds the data folder, the log and (where its path is short enough) the socket. */
  readonly folder: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  /** Where binaries are copied to if they cannot be run from where npm put them. */
  readonly binaries: string;
  /** Set when we are root: Postgres refuses to run as root. */
  readonly account: Account | undefined;
}

/** The account `nobody`: it owns nothing else that matters. */
const UNPRIVILEGED: Account = { uid: 65534, gid: 65534 };
const ROOT_BASE = '/var/lib/relance';
/** Longest path of a unix socket that every system takes, less the name of the socket. */
const LONGEST_SOCKET_FOLDER = 85;
/** Names the cluster's folder in the data root, and the data root in the cluster's folder. */
const FOLDER_FILE = 'cluster-folder';
const ROOT_FILE = 'data-root';

/** Makes the folders for the cluster of this data root. */
export function prepareLayout(dataRoot: string): Layout {
  try {
    mkdirSync(dataRoot, { recursive: true });
    const account = process.getuid?.() === 0 ? UNPRIVILEGED : undefined;
    const root = realpathSync(dataRoot);
    const folder = account === undefined ? root : folderForAccount(root, account);
    const binaries = account === undefined ? root : ROOT_BASE;
    return { folder, data: join(folder, 'data'), socket: socketFolder(folder), log: join(folder, 'postgres.log'), binaries, account };
  } catch (error) {
    throw postgresFailure('Preparing the folders of the embedded Postgres', messageOf(error), dataRoot, error);
  }
}

/** A folder that the account can enter, made for it; found again after the workspace was moved, not shared with a copy of it, nor with one that was deleted. */
function folderForAccount(root: string, account: Account): string {
  const named = readText(join(root, FOLDER_FILE));
  const known = named !== undefined && belongsTo(named, root);
  const folder = known ? named : unusedFolder(root);
  mkdirSync(ROOT_BASE, { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, account.uid, account.gid);
  writeFileSync(join(folder, ROOT_FILE), root);
  return known ? folder : nameFolder(root, folder, named);
}

/** Writes the name down, whole and once: of two that start at the same time, the second takes the folder of the first. */
function nameFolder(root: string, folder: string, outdated: string | undefined): string {
  const file = join(root, FOLDER_FILE);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, folder);
  try {
    if (outdated === undefined) linkSync(draft, file);
    else renameSync(draft, file);
    return folder;
  } catch (error) {
    const first = readText(file);
    if (first === undefined) throw error;
    if (first !== folder) rmSync(folder, { recursive: true, force: true });
    return first;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Data that nobody names any more is not taken for ours: whoever deletes `.relance/` wants to begin anew. */
function unusedFolder(root: string): string {
  const usual = join(ROOT_BASE, shortHash(root));
  return existsSync(usual) ? join(ROOT_BASE, shortHash(`${root} ${randomUUID()}`)) : usual;
}

function belongsTo(folder: string, root: string): boolean {
  const owner = readText(join(folder, ROOT_FILE));
  return owner === root || (owner !== undefined && !existsSync(owner));
}

function socketFolder(folder: string): string {
  if (process.platform === 'win32' || Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return folder;
  const uid = process.getuid?.() ?? 0;
  const short = `/tmp/relance-${uid}-${shortHash(folder)}`;
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== uid) throw new Error(`EACCES: ${short} belongs to somebody else`);
  return short;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The text of a file, without surrounding white space; undefined if there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
