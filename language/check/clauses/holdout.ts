import type { Campaign } from '../../program.ts';
import { MOST_HELD_OUT } from '../../settings/check-policies.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isForMarketing } from './transactional.ts';

/** `holdout 10%`: above zero, at most half of the contacts, and never of a transactional campaign. */
export function checkHoldout(
  node: ClauseOf<'holdout'> | undefined,
  purpose: Campaign['purpose'],
  workspace: Workspace,
): string | undefined {
  if (node === undefined) return undefined;
  if (!isForMarketing('holdout', 'Everybody gets a transactional message', node.span, purpose, workspace)) return undefined;
  const percent = Number(node.percent);
  if (percent > 0 && percent <= MOST_HELD_OUT) return node.percent;
  workspace.report('invalid-percent', {
    message: `\`${node.percent}%\` of the contacts cannot be held out.`,
    help: `Write a percentage above 0 and up to ${MOST_HELD_OUT}, such as \`holdout 10%\`.`,
    span: node.span,
  });
  return undefined;
}
