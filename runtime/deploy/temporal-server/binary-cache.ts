/** Where a fetched `temporal` binary is kept between projects: `<cache>/temporal/<version>/temporal`. */
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Name of the binary on this platform. */
export const BINARY_NAME = platform() === 'win32' ? 'temporal.exe' : 'temporal';

/** Binaries by version. A version is there whole or not at all, whoever else is writing. */
export interface BinaryCache {
  /** Folder of all versions. */
  readonly folder: string;
  /** Paths of the cached binaries, newest version first. */
  list(): Promise<readonly string[]>;
  /** Makes a binary part of the cache and returns its path there. */
  keep(version: string, binary: string): Promise<string>;
  /** Hands an empty folder inside the cache's file system to the work, and removes it afterwards. */
  withScratch<T>(work: (folder: string) => Promise<T>): Promise<T>;
}

/** The folder of the cache: `$RELANCE_CACHE`, else `$XDG_CACHE_HOME/relance`, else `~/.cache/relance`. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const own = environment.RELANCE_CACHE;
  if (own !== undefined && own !== '') return own;
  const shared = environment.XDG_CACHE_HOME;
  return join(shared !== undefined && shared !== '' ? shared : join(homedir(), '.cache'), 'relance');
}

/** Opens the cache below `root`; nothing is written before something is kept. */
export function createBinaryCache(root: string): BinaryCache {
  const folder = join(root, 'temporal');
  const withScratch = <T>(work: (scratch: string) => Promise<T>): Promise<T> => useScratch(folder, work);
  return {
    folder,
    list: () => listBinaries(folder),
    keep: (version, binary) => withScratch((scratch) => keepBinary({ folder, scratch, version, binary })),
    withScratch,
  };
}

async function listBinaries(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const versions = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.map((version) => join(folder, version, BINARY_NAME));
}

async function useScratch<T>(folder: string, work: (scratch: string) => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, '.scratch-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Invariant: the final path holds a complete binary or nothing, because it appears by a rename within one file system. */
async function keepBinary(parts: { folder: string; scratch: string; version: string; binary: string }): Promise<string> {
  const complete = join(parts.scratch, BINARY_NAME);
  await copyFile(parts.binary, complete);
  await chmod(complete, 0o755);
  const home = join(parts.folder, parts.version);
  await mkdir(home, { recursive: true });
  const kept = join(home, BINARY_NAME);
  await rename(complete, kept);
  return kept;
}
