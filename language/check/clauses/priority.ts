import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

const DEFAULT_PRIORITY = 3;

/** `priority 1` to `priority 5`; 3 where it is not written. */
export function checkPriority(node: ClauseOf<'priority'> | undefined, workspace: Workspace): number {
  if (node === undefined) return DEFAULT_PRIORITY;
  const value = Number(node.value.value);
  if (Number.isInteger(value) && value >= 1 && value <= 5) return value;
  workspace.report('invalid-priority', {
    message: `\`${node.value.value}\` is no priority.`,
    help: 'Write a whole number from 1 (first) to 5 (last).',
    span: node.value.span,
  });
  return DEFAULT_PRIORITY;
}
