import type { GiveStep, Step } from '../../program.ts';
import type { CampaignRule, LintedCampaign } from '../lint-rule.ts';
import { channelsOf, follow, isSending, type SendingStep, type Walk, type Way } from '../walk/steps.ts';

/** A coupon that is given, and that no message behind it prints. */
export const couponNeverShownRule: CampaignRule = {
  of: 'campaign',
  name: 'coupon-never-shown',
  level: 'warning',
  summary: 'Nobody is told the code of this coupon.',
  why: 'A code that no message prints cannot be used, and still counts as given: nobody will understand why nobody redeems it.',
  check: (linted, report) => {
    const { campaign, steps, workspace } = linted;
    const shown = new Set<GiveStep>();
    const walk = walkMarking(linted, shown);
    // What ends a run prints only what it gave itself, since the run may end anywhere.
    for (const block of [campaign.then, ...[...campaign.unless, ...campaign.goals].map(({ effects }) => effects)])
      follow(block, NOTHING, walk);
    for (const step of steps) {
      if (step.kind !== 'give' || shown.has(step) || hasSharedCode(step, linted)) continue;
      const channel = steps.some(isSending) ? 'Behind it no message needs it' : `\`${campaign.name}\` sends no message`;
      report({
        message: `${channel}, on any way.`,
        help: `Send one whose \`needs\` say \`${step.named ? step.label : 'code'}: coupon\`, or remove the step.`,
        span: step.span,
        related: couponPlace(workspace.coupons.get(step.coupon)?.name.span),
      });
    }
  },
};

const couponPlace = (span: Step['span'] | undefined) => (span === undefined ? [] : [{ span, message: 'the coupon' }]);

/** Coupons given on some way here, and those of them that may be the last one. */
interface Given {
  readonly held: readonly GiveStep[];
  readonly latest: readonly GiveStep[];
}

const NOTHING: Given = { held: [], latest: [] };

function walkMarking(linted: LintedCampaign, shown: Set<GiveStep>): Walk<Given> {
  return {
    step: (step, given) => {
      for (const give of printedBy(step, given, linted)) shown.add(give);
      return step.kind === 'give' ? { held: [...given.held, step], latest: [step] } : given;
    },
    enter: (step, way, given) => (isRefused(step, way) ? { ...given, held: given.held.filter((one) => one !== step) } : given),
    join: (a, b) => ({ held: union(a.held, b.held), latest: union(a.latest, b.latest) }),
  };
}

const isRefused = (step: Step, way: Way): boolean => step.kind === 'give' && way.kind === 'else';

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

/** The gives whose codes a step tells of: a message by the name of its need, or the last one if it needs only one; a notice by its label. */
function printedBy(step: Step, given: Given, linted: LintedCampaign): readonly GiveStep[] {
  if (step.kind === 'notify') return given.held.filter(({ label }) => step.text.includes(label));
  if (!isSending(step)) return [];
  const names = needsOf(step, linted);
  const byName = given.held.filter(({ label }) => names.includes(label));
  return byName.length === 0 && names.length === 1 ? given.latest : byName;
}

/** Names of the coupons that a message needs, of any of its channels. */
function needsOf(step: SendingStep, { workspace }: LintedCampaign): readonly string[] {
  const channels = channelsOf(step);
  const variants = (workspace.messages.get(step.message) ?? []).filter(({ channel }) => channels.includes(channel));
  const needs = variants.flatMap((variant) => Object.entries(variant.needs));
  return [...new Set(needs.flatMap(([name, need]) => (need.kind === 'coupon' ? [name] : [])))];
}

/** A code that everybody has may stand in a message as it is. */
const hasSharedCode = ({ coupon }: GiveStep, { workspace }: LintedCampaign): boolean =>
  workspace.coupons.get(coupon)?.parts.some((part) => part.kind === 'code' && part.mode === 'shared') === true;
