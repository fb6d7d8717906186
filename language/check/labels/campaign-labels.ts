import type { Schema } from '../../schema/schema.ts';
import type { CampaignNode, ClauseNode, StepNode } from '../../syntax/ast.ts';
import { assignLabels, type Labels } from './assign-labels.ts';

/** The labels of all steps of a campaign: those of its `then`, and those of the effects of its exits. */
export function labelsOfCampaign({ clauses }: CampaignNode, schema: Schema): Labels {
  return assignLabels(
    [
      { prefix: '', steps: stepsOf(clauses, 'then') },
      { prefix: 'unless_1_', steps: stepsOf(clauses, 'unless') },
      { prefix: 'goal_1_', steps: stepsOf(clauses, 'goal') },
    ],
    schema,
  );
}

/** The steps of the first clause of a kind: one that stands twice is a mistake, and the first counts. */
function stepsOf(clauses: readonly ClauseNode[], kind: 'then' | 'unless' | 'goal'): readonly StepNode[] {
  const clause = clauses.find((one) => one.kind === kind);
  return clause !== undefined && 'steps' in clause ? (clause.steps ?? []) : [];
}
