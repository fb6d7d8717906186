import type { CampaignRule } from '../lint-rule.ts';

/** A split or a holdout, and nothing that says which side did better. */
export const unmeasuredExperimentRule: CampaignRule = {
  of: 'campaign',
  name: 'unmeasured-experiment',
  level: 'warning',
  summary: 'This experiment measures nothing.',
  why: 'Without a goal or a measure no report can say which arm did better, or what the campaign brought at all.',
  check: ({ campaign, node, steps }, report) => {
    if (campaign.goals.length > 0 || campaign.measures.length > 0) return;
    const help = 'Write `goal purchased counted for 7d`, or `measure purchased for 7d` if it is not to end the run.';
    const split = steps.find((step) => step.kind === 'split');
    if (split !== undefined) {
      const { span } = split;
      const end = { ...span.start, offset: span.start.offset + 'split'.length, column: span.start.column + 'split'.length };
      report({ message: `Nothing says which arm of \`${split.label}\` did better.`, help, span: { ...span, end } });
    }
    const holdout = node.clauses.find((clause) => clause.kind === 'holdout');
    if (holdout !== undefined) report({ message: 'Nothing is counted for the contacts that are held out.', help, span: holdout.span });
  },
};
