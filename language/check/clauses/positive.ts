import type { Duration } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** Reports a duration of zero, in clauses where it would mean nothing. */
export function isPositive({ ms, span }: Duration, { report }: Workspace): boolean {
  if (ms > 0) return true;
  report('invalid-duration', { message: 'This is no time at all.', help: 'Write a longer duration, or leave it out.', span });
  return false;
}
