/** One `relance dev` a workspace: a file that holds the number of the process that runs. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';

/** Takes it and answers how to give it back; throws a `RelanceError` if another process has it. One that was killed left its file behind, which is no obstacle. */
export async function takeLock(lock: string, workspace: string): Promise<() => Promise<void>> {
  const own = `${lock}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    // A link appears with its content or not at all, so nobody reads an empty file.
    while (!(await appears(own, lock))) {
      const owner = await ownerOf(lock);
      if (await isDev(owner)) throw alreadyRuns(workspace, owner);
      await removeStale(lock, owner);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(lock, { force: true });
}

async function appears(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const ownerOf = async (lock: string): Promise<number> => Number(await readFile(lock, 'utf8').catch(() => '0'));

/** Moved away before it is removed: if another process was quicker, its file is put back. */
async function removeStale(lock: string, owner: number): Promise<void> {
  const aside = `${lock}.${process.pid}.stale`;
  await rename(lock, aside).catch(() => undefined);
  if ((await ownerOf(aside)) !== owner) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** A number is given again after a while, so the process's command line is asked where the system shows it. */
async function isDev(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return commandLine === undefined || commandLine.split('\0').includes('dev');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const alreadyRuns = (workspace: string, pid: number): RelanceError =>
  new RelanceError({
    code: 'already-running',
    summary: `\`relance dev\` runs on \`${shownPath(workspace)}\` already (process ${pid}).`,
    why: 'Two of them would share one database and one clock.',
    help: `Use the one that runs, or stop it with Ctrl-C in its terminal (or \`kill ${pid}\`).`,
  });
