import { checkUnknownValues } from '../../check/expressions/unknown-values.ts';
import type { CampaignRule } from '../lint-rule.ts';
import type { ConditionPlace } from '../walk/conditions.ts';

/** Places where the checker lets such a negation pass, since the campaign goes on either way. */
const PLACES: ReadonlySet<ConditionPlace> = new Set(['if', 'filter', 'repeat', 'goal', 'measure']);

/** `if contact.country != "FR"` is true for everybody whose country is unknown. */
export const negationOfOptionalRule: CampaignRule = {
  of: 'campaign',
  name: 'negation-of-optional',
  level: 'warning',
  summary: 'This negation is true for unknown values, too.',
  why: 'A comparison with a missing value is false, so its negation is true for every contact whose value the shop never learned.',
  check: ({ conditions, workspace }, report) => {
    for (const { place, condition } of conditions) {
      if (PLACES.has(place)) checkUnknownValues(condition, { ...workspace, report: (_, finding) => report(finding) });
    }
  },
};
