import type { Campaign } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';
import { isForMarketing } from './transactional.ts';

/** `capped skip`, `capped hold up to 2d`, `capped exit`: of marketing campaigns. */
export function checkCapped(node: ClauseOf<'capped'> | undefined, purpose: Campaign['purpose'], workspace: Workspace): Campaign['capped'] {
  if (node === undefined) return undefined;
  if (!isForMarketing('capped', 'Caps do not count transactional messages', node.span, purpose, workspace)) return undefined;
  const long = node.upTo === undefined || isPositive(node.upTo, workspace);
  return long ? { action: node.action, ...(node.upTo === undefined ? {} : { upTo: node.upTo.ms }) } : undefined;
}
