/** `.relance/` in the workspace: everything that `relance dev` keeps between two starts. */
import { mkdir, open, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** Its folders. */
export interface DataFolder {
  readonly root: string;
  readonly temporal: string;
  readonly postgres: string;
  readonly bundle: string;
  readonly generated: string;
  /** Lets another `relance dev` use the workspace again. */
  release(): Promise<void>;
}

const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** Opens it for this process alone; refuses where another one runs or the disk is nearly full. */
export async function openDataFolder(workspace: string): Promise<DataFolder> {
  const root = join(workspace, '.relance');
  await mkdir(root, { recursive: true });
  await requireSpace(root);
  const lock = join(root, 'dev.pid');
  await takeLock(lock, workspace);
  const folder = (name: string): string => join(root, name);
  return {
    root,
    temporal: folder('temporal'),
    postgres: folder('postgres'),
    bundle: folder('bundle'),
    generated: folder('generated'),
    release: () => rm(lock, { force: true }),
  };
}

async function requireSpace(root: string): Promise<void> {
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  if (free >= LEAST_FREE_BYTES) return;
  throw new RelanceError({
    code: 'no-disk-space',
    summary: 'There is too little disk space to start.',
    why: `${Math.floor(free / 1024 / 1024)} MB are free where \`${root}\` lies; the databases need about 500 MB.`,
    help: 'Free some space and start again: nothing that was confirmed is lost.',
  });
}

/** The lock names a process; one that is gone left it behind when it was killed. */
async function takeLock(lock: string, workspace: string): Promise<void> {
  for (;;) {
    const file = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined;
      throw error;
    });
    if (file !== undefined) {
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (await isDev(owner)) throw alreadyRuns(workspace, owner);
    await rm(lock, { force: true });
  }
}

/** A process number is given again after a while, so its command line is asked where the system shows it. */
async function isDev(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return commandLine === undefined || commandLine.includes('dev');
}

const alreadyRuns = (workspace: string, pid: number): RelanceError =>
  new RelanceError({
    code: 'already-running',
    summary: `\`relance dev\` runs on \`${workspace}\` already (process ${pid}).`,
    why: 'Two of them would share one database and one clock.',
    help: `Use the one that runs, or stop it with Ctrl-C in its terminal (or \`kill ${pid}\`).`,
  });
