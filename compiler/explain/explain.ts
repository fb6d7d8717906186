/** Declarations in plain English, for people who do not read code. */
import type { Program } from '../../language/program.ts';
import { explainCampaign } from './campaign/explain-campaign.ts';
import type { Explanation } from './explanation.ts';
import { explainCohort, explainCoupon, explainSegment } from './others/explain-others.ts';

/** Whether a declaration is meant: by its name, or by the file it stands in. */
export type Chosen = (declaration: { readonly name: string; readonly span: { readonly file: string } }) => boolean;

/** Explains the chosen declarations of a checked workspace: campaigns first, then segments, coupons and cohorts. */
export function explain(program: Program, chosen: Chosen = () => true): readonly Explanation[] {
  const { campaigns, segments, coupons, cohorts } = program;
  return [
    ...campaigns.filter(chosen).map((one) => explainCampaign(one, program)),
    ...segments.filter(chosen).map((one) => explainSegment(one, program)),
    ...coupons.filter(chosen).map((one) => explainCoupon(one, program)),
    ...cohorts.filter(chosen).map((one) => explainCohort(one, program)),
  ];
}
