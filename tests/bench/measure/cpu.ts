/** CPU time of servers, where the system shows it in `/proc`. */
import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the kernel's clock a second; the same on all systems that have `/proc`. */
const TICKS = 100;

interface ProcessTimes {
  readonly parent: number;
  /** Ticks of its own, and of the children that have ended. */
  readonly own: number;
  readonly ended: number;
}

async function timesOf(pid: number | string): Promise<ProcessTimes | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name, in brackets, may hold blanks; what follows it is the state, the parent, and in places 11 to 14 the times.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const sum = (first: number): number => (fields[first] ?? 0) + (fields[first + 1] ?? 0);
  return { parent: fields[1] ?? 0, own: sum(11), ended: sum(13) };
}

/** CPU time that a process and its children, ended ones included, have used, ms; undefined where the system does not show it. */
export async function cpuOf(pid: number): Promise<number | undefined> {
  const root = await timesOf(pid);
  if (root === undefined) return undefined;
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(timesOf));
  const living = all.filter((times) => times?.parent === pid).map((times) => times?.own ?? 0);
  return ((root.own + root.ended + living.reduce((sum, ticks) => sum + ticks, 0)) * 1_000) / TICKS;
}

/** Parent of a process; undefined where the system does not show it. */
export const parentOf = async (pid: number): Promise<number | undefined> => (await timesOf(pid))?.parent;
