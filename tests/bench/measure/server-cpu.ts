import { readFile } from 'node:fs/promises';

/** Ticks of the kernel's clock a second; the same on all systems that have `/proc`. */
const TICKS = 100;

/** CPU time that a process has used, ms; undefined where the system does not show it (`/proc`). */
export async function cpuOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name, in brackets, may hold blanks; user and system time are the 12th and 13th fields after it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields?.[11]), Number(fields?.[12])];
  return Number.isFinite(user + system) ? ((user + system) * 1_000) / TICKS : undefined;
}
