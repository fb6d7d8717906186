import type { Campaign } from '../../program.ts';
import type { CampaignNode } from '../../syntax/ast.ts';
import { checkEntry } from '../clauses/entry.ts';
import { checkGoal, checkShadowed } from '../clauses/goal.ts';
import { checkOnlyIf } from '../clauses/only-if.ts';
import { needClause, pickClause } from '../clauses/pick-clause.ts';
import { checkPriority } from '../clauses/priority.ts';
import { checkTagged } from '../clauses/tagged.ts';
import { checkUnless } from '../clauses/unless.ts';
import { checkWhen } from '../clauses/when.ts';
import { assignLabels } from '../labels/assign-labels.ts';
import { checkLabels } from '../labels/check-labels.ts';
import { checkSteps } from '../steps/check-steps.ts';
import { START } from '../steps/path-state.ts';
import type { Workspace } from '../workspace.ts';
import { campaignScope } from './campaign-scope.ts';

/**
 * Checks a campaign, clause by clause. Mistakes are reported; what comes back is then not whole, and no program is made of it
 * (`check` gives one only if there is no error).
 */
export function checkCampaign(node: CampaignNode, workspace: Workspace): Campaign {
  const when = checkWhen(needClause(node, 'when', workspace), workspace);
  const entry = checkEntry(pickClause(node, 'entry', workspace), node, when.events, workspace);
  const scope = campaignScope(when.events, entry.per, when.uncertain);
  const then = needClause(node, 'then', workspace);
  const unlessNode = pickClause(node, 'unless', workspace);
  const goalNode = pickClause(node, 'goal', workspace);
  const labels = assignLabels(
    [
      { prefix: '', steps: then?.steps ?? [] },
      { prefix: 'unless_1_', steps: unlessNode?.steps ?? [] },
      { prefix: 'goal_1_', steps: goalNode?.steps ?? [] },
    ],
    workspace.schema,
  );
  checkLabels(labels, workspace);
  const onlyIf = checkOnlyIf(pickClause(node, 'only if', workspace), scope, workspace);
  const unless = checkUnless(unlessNode, scope, labels, workspace);
  const goal = checkGoal(goalNode, scope, labels, workspace);
  if (goal !== undefined && unless !== undefined) checkShadowed(goal, unless, workspace);
  return {
    name: node.name.text,
    ...(node.documentation === undefined ? {} : { documentation: node.documentation }),
    purpose: pickClause(node, 'purpose', workspace)?.purpose ?? 'marketing',
    priority: checkPriority(pickClause(node, 'priority', workspace), workspace),
    tags: checkTagged(pickClause(node, 'tagged', workspace), workspace),
    entry,
    triggers: when.triggers,
    ...(onlyIf === undefined ? {} : { onlyIf }),
    unless: unless === undefined ? [] : [unless],
    goals: goal === undefined ? [] : [goal],
    then: checkSteps(then?.steps ?? [], START, { workspace, labels, scope }).steps,
    span: node.span,
  };
}
