import type { Choice } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { CampaignNode, ExpectationNode, Name } from '../../syntax/ast.ts';
import { allSteps } from '../../syntax/steps/of-step.ts';
import { stepChecks } from '../steps/registry.ts';
import type { Workspace } from '../workspace.ts';
import type { TestContext } from './test-context.ts';

/** How a run of any campaign can end. */
const OUTCOMES = ['completed', 'exited', 'goal', 'replaced', 'stopped', 'failed', 'merged', 'erased'];

/** Whether runs of the campaign under test can end so, and the number of the run can be; else it is reported. */
export function isOutcome(node: ExpectationNode & { readonly kind: 'outcome' }, { campaign, workspace }: TestContext): boolean {
  const known = campaign === undefined || hasOutcome(node.outcome, campaign, workspace);
  return isRunNumber(node, workspace) && known;
}

function hasOutcome(name: Name, campaign: CampaignNode, workspace: Workspace): boolean {
  const own = ownOutcomes(campaign);
  if (OUTCOMES.includes(name.text) || own.includes(name.text)) {
    workspace.use(name.span, { kind: 'outcome', name: name.text });
    return true;
  }
  if (campaign.broken.includes('then')) return false;
  const choices: readonly Choice[] = choicesOf([...OUTCOMES, ...own], 'outcome');
  const found = spelling(name, choices, `Its runs end as ${choices.map((choice) => choice.name).join(', ')}.`);
  workspace.report('unknown-outcome', {
    message: `No run of \`${campaign.name.text}\` ends as \`${name.text}\`.`,
    ...found,
    span: name.span,
  });
  return false;
}

/** The names behind `stop outcome`, wherever it stands. */
function ownOutcomes({ clauses }: CampaignNode): readonly string[] {
  const steps = clauses.flatMap((clause) => (clause.kind === 'then' ? allSteps(clause.steps) : []));
  return [...new Set(steps.flatMap((step) => stepChecks[step.kind].outcome?.(step) ?? []))];
}

function isRunNumber({ run }: ExpectationNode & { readonly kind: 'outcome' }, workspace: Workspace): boolean {
  if (run === undefined || (Number.isInteger(Number(run.value)) && Number(run.value) >= 1)) return true;
  workspace.report('wrong-value', { message: `There is no run ${run.value}.`, help: 'Runs are counted from 1.', span: run.span });
  return false;
}
