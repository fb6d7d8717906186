import { waitEnd } from '../../check/steps/of-step.ts';
import type { Trigger } from '../../program.ts';
import type { CampaignRule, LintedCampaign } from '../lint-rule.ts';
import { partsOf } from '../walk/conditions.ts';
import { isSending } from '../walk/steps.ts';

/** Events that one visit to the shop brings many of. */
const FREQUENT: ReadonlySet<string> = new Set([
  'site visited',
  'product viewed',
  'category viewed',
  'search performed',
  'cart created',
  'cart updated',
  'contact updated',
  'message opened',
  'message clicked',
]);

/** A message for every page that is looked at. */
export const noCoolDownRule: CampaignRule = {
  of: 'campaign',
  name: 'no-cool-down',
  level: 'warning',
  summary: 'One visit can bring this message many times.',
  why: 'A contact who looks at twenty products gets twenty messages, and unsubscribes after the third.',
  check: (linted, report) => {
    if (!sendsWithoutLimit(linted)) return;
    const trigger = linted.campaign.triggers.find(isFrequent);
    if (trigger === undefined) return;
    report({
      message: `Every \`${trigger.event}\` may start a run, and nothing limits how many messages that makes.`,
      help: 'Write `repeatable at most every 7d`, or `only if none(messages within 7d)`, or set `caps` in relance.yaml.',
      span: trigger.span,
    });
  },
};

const isFrequent = (trigger: Trigger): trigger is Trigger & { readonly kind: 'event' } =>
  trigger.kind === 'event' && FREQUENT.has(trigger.event);

function sendsWithoutLimit({ campaign, steps, workspace }: LintedCampaign): boolean {
  const { entry, purpose, onlyIf } = campaign;
  if (purpose === 'transactional' || entry.mode === 'once' || entry.atMostEvery !== undefined || entry.newestWins) return false;
  // A run that begins with a wait takes in the whole visit: no second one starts meanwhile.
  const [first] = campaign.then;
  if (first !== undefined && waitEnd(first) !== undefined) return false;
  if (workspace.settings.policies.caps.length > 0 || !steps.some(isSending)) return false;
  return onlyIf === undefined || !partsOf(onlyIf).some((part) => part.kind === 'aggregate' && part.over.entity === 'message');
}
