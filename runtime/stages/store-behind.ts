/** A workflow that knows more than the store: the run stops with an alert and never executes (semantics §1). */
import type { PerformAnswer, PerformInput } from '../journey/host.ts';
import { END } from '../journey/port.ts';
import type { Run, Transaction } from '../store/port.ts';
import { endRun } from './end-run.ts';

/** Ends the run; `alert` is told. */
export async function storeBehind(
  tx: Transaction,
  alert: (message: string) => void,
  run: Run,
  { cursor: path, from, seq }: PerformInput,
  now: number,
): Promise<PerformAnswer> {
  const cursor = run.cursors[path];
  const arm = path === '' ? '' : ` in the arm \`${path}\``;
  const stands = cursor === undefined ? 'the store has no such arm' : `the store stands at \`${cursor.label}\` with seq ${cursor.seq}`;
  alert(
    `store behind: run ${run.id} asks from \`${from}\`${arm} with seq ${seq}, ${stands}. ` +
      'The database was probably restored from an older backup. The run was stopped and nothing was executed.',
  );
  await endRun(tx, run, { outcome: 'failed', endedBy: 'failure', reason: 'store behind', at: now, told: true });
  return { next: END, stored: false, ...(path === '' ? {} : { ended: true }) };
}
