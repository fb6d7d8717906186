import { occasionOf } from '../../check/triggers/of-trigger.ts';
import type { Campaign } from '../../program.ts';
import type { LintedWorkspace, WorkspaceRule } from '../lint-rule.ts';
import { isDiscount } from '../walk/coupons-held.ts';
import { demands, excludeEachOther, type Literal } from '../walk/logic.ts';
import { remember } from '../walk/remember.ts';
import { usesOf } from '../walk/uses.ts';

/** Two campaigns that give a discount for the same thing to the same contacts. */
export const stackingCampaignsRule: WorkspaceRule = {
  of: 'workspace',
  name: 'stacking-campaigns',
  level: 'warning',
  summary: 'Two campaigns give a discount for the same thing.',
  why: 'One abandoned cart brings two mails and two codes, and each campaign is blameless by itself.',
  check: (linted, report) => {
    const seen = new Map<string, Campaign[]>();
    for (const campaign of linted.program.campaigns.filter((one) => givesDiscount(one, linted))) {
      for (const key of keysOf(campaign)) {
        const others = seen.get(key) ?? [];
        const other = others.find((one) => !areApart(one, campaign));
        const [span, first] = [campaign, other].map((one) =>
          one === undefined ? undefined : linted.workspace.campaigns.get(one.name)?.name.span,
        );
        if (other !== undefined && span !== undefined && first !== undefined) {
          report({
            message: `\`${campaign.name}\` and \`${other.name}\` start at the same event, and both give a discount.`,
            help: `Tell their contacts apart with \`only if\`, for example \`contact not in campaign ${other.name}\`.`,
            span,
            related: [{ span: first, message: 'the other campaign' }],
          });
        }
        seen.set(key, [...others, campaign]);
      }
    }
  },
};

const givesDiscount = (campaign: Campaign, { workspace }: LintedWorkspace): boolean =>
  [...usesOf(campaign).coupons].some((name) => {
    const coupon = workspace.coupons.get(name);
    return coupon !== undefined && isDiscount(coupon);
  });

const keysOf = remember(
  (campaign: Campaign): ReadonlySet<string> => new Set(campaign.triggers.flatMap((trigger) => occasionOf(trigger) ?? [])),
);

/** What a contact must be to enter. */
const entryDemands = remember(({ onlyIf }: Campaign): readonly Literal[] => demands(onlyIf === undefined ? [] : [onlyIf]));

/** No contact enters both: their entry conditions exclude each other, or one asks about the other. */
function areApart(a: Campaign, b: Campaign): boolean {
  if (asksAbout(a, b) || asksAbout(b, a)) return true;
  return entryDemands(a).some((one) => entryDemands(b).some((other) => excludeEachOther(one, other)));
}

const asksAbout = (campaign: Campaign, other: Campaign): boolean =>
  runsAskedFor(campaign).some(({ by, name }) => (by === 'name' ? name === other.name : other.tags.includes(name)));

/** The campaigns and tags that decide whether a contact enters or leaves. */
const runsAskedFor = remember(({ onlyIf, unless }: Campaign) =>
  demands([...(onlyIf === undefined ? [] : [onlyIf]), ...unless.map((exit) => exit.when)]).flatMap(({ expression }) =>
    expression.kind === 'in campaign' ? [expression] : [],
  ),
);
