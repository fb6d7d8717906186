import type { Campaign } from '../../program.ts';
import type { CampaignNode } from '../../syntax/ast.ts';
import { checkActive } from '../clauses/active.ts';
import { checkBackfill } from '../clauses/backfill.ts';
import { checkCapped } from '../clauses/capped.ts';
import { checkEntry } from '../clauses/entry.ts';
import { checkGoal, checkShadowed } from '../clauses/goal.ts';
import { checkHoldout } from '../clauses/holdout.ts';
import { checkLimit } from '../clauses/limit.ts';
import { checkMeasure } from '../clauses/measure.ts';
import { checkOnlyIf } from '../clauses/only-if.ts';
import { needClause, pickClause } from '../clauses/pick-clause.ts';
import { checkPriority } from '../clauses/priority.ts';
import { checkQuietHours } from '../clauses/quiet-hours.ts';
import { checkTagged } from '../clauses/tagged.ts';
import { checkUnless } from '../clauses/unless.ts';
import { type CheckedTriggers, checkWhen } from '../clauses/when.ts';
import { labelsOfCampaign } from '../labels/campaign-labels.ts';
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
  workspace.use(node.name.span, { kind: 'campaign', name: node.name.text }, { role: 'declaration' });
  const when = checkWhen(needClause(node, 'when', workspace), workspace, node.name.text);
  const entry = checkEntry(pickClause(node, 'entry', workspace), when, workspace);
  return {
    name: node.name.text,
    ...(node.was === undefined ? {} : { was: node.was.text }),
    ...(node.documentation === undefined ? {} : { documentation: node.documentation }),
    entry,
    triggers: when.triggers,
    ...checkHeads(node, when, workspace),
    ...checkFlow(node, when, entry.per, workspace),
    span: node.span,
  };
}

type Heads = 'purpose' | 'priority' | 'tags' | 'active' | 'limit' | 'backfill' | 'holdout' | 'capped' | 'quietHours' | 'liveRuns';

/** The clauses that need no scope. */
function checkHeads(node: CampaignNode, when: CheckedTriggers, workspace: Workspace): Pick<Campaign, Heads> {
  const purpose = pickClause(node, 'purpose', workspace)?.purpose ?? 'marketing';
  const active = checkActive(pickClause(node, 'active', workspace), workspace);
  const limit = checkLimit(pickClause(node, 'limit', workspace), workspace);
  const backfill = checkBackfill(pickClause(node, 'backfill', workspace), when, workspace);
  const holdout = checkHoldout(pickClause(node, 'holdout', workspace), purpose, workspace);
  const capped = checkCapped(pickClause(node, 'capped', workspace), purpose, workspace);
  const quietHours = checkQuietHours(pickClause(node, 'quiet hours', workspace), purpose, workspace);
  const liveRuns = pickClause(node, 'live runs', workspace)?.fate;
  return {
    purpose,
    priority: checkPriority(pickClause(node, 'priority', workspace), workspace),
    tags: checkTagged(pickClause(node, 'tagged', workspace), workspace),
    ...(active && { active }),
    ...(limit && { limit }),
    ...(backfill !== undefined && { backfill }),
    ...(holdout !== undefined && { holdout }),
    ...(capped && { capped }),
    ...(quietHours && { quietHours }),
    ...(liveRuns && { liveRuns }),
  };
}

type Flow = 'onlyIf' | 'unless' | 'goals' | 'measures' | 'then';

/** The clauses that read what the triggers bring, and the steps. */
function checkFlow(node: CampaignNode, when: CheckedTriggers, per: string, workspace: Workspace): Pick<Campaign, Flow> {
  const then = needClause(node, 'then', workspace);
  const unlessNode = pickClause(node, 'unless', workspace);
  const goalNode = pickClause(node, 'goal', workspace);
  const labels = labelsOfCampaign(node, workspace.schema);
  checkLabels(labels, workspace, node.name.text);
  const scope = campaignScope(node, when, { per, labels, schema: workspace.schema });
  const onlyIf = checkOnlyIf(pickClause(node, 'only if', workspace), scope, workspace);
  const unless = checkUnless(unlessNode, scope, labels, workspace);
  const goal = checkGoal(goalNode, scope, labels, workspace);
  if (goal !== undefined && unless !== undefined) checkShadowed(goal, unless, workspace);
  return {
    ...(onlyIf === undefined ? {} : { onlyIf }),
    unless: unless === undefined ? [] : [unless],
    goals: goal === undefined ? [] : [goal],
    measures: checkMeasure(pickClause(node, 'measure', workspace), scope, workspace),
    then: checkSteps(then?.steps ?? [], START, { workspace, labels, scope }).steps,
  };
}
