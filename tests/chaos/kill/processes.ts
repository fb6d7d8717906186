/** Processes of the operating system: who descends from whom, and `kill -9` of all of them. */
import { setTimeout as delay } from 'node:timers/promises';
import { processFacts } from '../../../runtime/deploy/temporal-server/process-facts.ts';
import { runCommand } from '../../../runtime/deploy/temporal-server/run-command.ts';

const GONE_WITHIN_MS = 10_000;

/** These processes and everything below them. */
export async function withDescendants(roots: readonly number[]): Promise<readonly number[]> {
  const answer = await runCommand('ps', ['-A', '-o', 'pid=,ppid='], { timeout: 10_000 });
  if (answer.kind === 'failed') throw new Error(`The processes cannot be listed: ${answer.reason}`);
  const rows = answer.stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set(roots);
  // A list in any order: go over it until nothing is added.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of rows) if (pid !== undefined && parent !== undefined && found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** SIGKILL to each, in the order given, then waits until all are gone. One that has ended by itself is no failure. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) kill(pid);
  for (const end = Date.now() + GONE_WITHIN_MS; ; await delay(20)) {
    const alive = (await Promise.all(pids.map(processFacts))).filter((facts) => facts !== undefined);
    if (alive.length === 0) return;
    if (Date.now() > end) throw new Error(`Still alive after kill -9: ${alive.map((facts) => facts.commandLine).join('; ')}`);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
