import type { StepBase } from '../../program.ts';
import type { CampaignNode } from '../../syntax/ast.ts';
import type { StartStepNode } from '../../syntax/steps/start.ts';
import { isCampaign } from '../expressions/in-campaign.ts';
import { aRow } from '../types.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';
import { hasRow } from './missing-needs.ts';
import type { EffectCheck } from './step-check.ts';

/** `start win_back`. */
export type StartStep = StepBase & { readonly kind: 'start'; readonly campaign: string };

/** `start win_back`: enters the contact into another campaign, with the row that its runs are about. Whether it may enter, that campaign says. */
function checkStart(node: StartStepNode, context: StepContext): CheckedStep {
  const { workspace, scope } = context;
  const base = baseOf(node, context);
  const end = context.state;
  const isSure = hasNoElse(node.otherwise, 'Starting a campaign', context);
  if (!isCampaign(node.campaign, workspace)) return { end };
  if (node.campaign.text === scope.campaign) {
    const help = 'Use `repeat` to do steps again, or `repeatable` to let each occurrence start a run.';
    workspace.report('starts-itself', {
      message: `A run of \`${node.campaign.text}\` would start \`${node.campaign.text}\` again.`,
      help,
      span: node.campaign.span,
    });
    return { end };
  }
  if (!hasItsRow(node, workspace.campaigns.get(node.campaign.text), context) || !isSure) return { end };
  return { step: { ...base, kind: 'start', campaign: node.campaign.text }, end };
}

/** A campaign that runs per cart needs a cart to be started with. */
function hasItsRow(node: StartStepNode, campaign: CampaignNode | undefined, { scope, workspace }: StepContext): boolean {
  const entry = campaign?.clauses.find((clause) => clause.kind === 'entry');
  const per = entry?.kind === 'entry' ? entry.per : undefined;
  if (per === undefined || per.text === 'contact' || hasRow(per.text, scope)) return true;
  workspace.report('row-not-bound', {
    message: `\`${node.campaign.text}\` runs per \`${per.text}\`, and no run of this campaign has ${aRow(per.text)}.`,
    help: `Start it from a campaign that is about ${aRow(per.text)}, or let it run per contact.`,
    span: node.campaign.span,
    related: [{ span: per.span, message: `\`per ${per.text}\`` }],
  });
  return false;
}

/** `start CAMPAIGN …`. */
export const start: EffectCheck<StartStepNode, StartStep> = {
  effect: 'succeeds',
  check: checkStart,
  labelWords: ({ campaign }) => `start_${campaign.text}`,
  deeds: ({ campaign }) => ({ starts: campaign }),
};
