/** The registry of lint rules, in the order in which they look. */
import type { LintRule } from './lint-rule.ts';
import { anotherRowRule } from './rules/another-row.rule.ts';
import { comparedWithItselfRule } from './rules/compared-with-itself.rule.ts';
import { couponExpiresFirstRule } from './rules/coupon-expires-first.rule.ts';
import { couponNeverShownRule } from './rules/coupon-never-shown.rule.ts';
import { deadCohortRule } from './rules/dead-cohort.rule.ts';
import { deadCouponRule } from './rules/dead-coupon.rule.ts';
import { deadMessageRule } from './rules/dead-message.rule.ts';
import { deadSegmentRule } from './rules/dead-segment.rule.ts';
import { entryModeRule } from './rules/entry-mode.rule.ts';
import { goalWithoutMessageRule } from './rules/goal-without-message.rule.ts';
import { ignoreNothingRule } from './rules/ignore-nothing.rule.ts';
import { ignoreUnknownRule } from './rules/ignore-unknown-rule.rule.ts';
import { ignoreWithoutReasonRule } from './rules/ignore-without-reason.rule.ts';
import { machineOpensRule } from './rules/machine-opens.rule.ts';
import { negationOfOptionalRule } from './rules/negation-of-optional.rule.ts';
import { neverTrueRule } from './rules/never-true.rule.ts';
import { noCoolDownRule } from './rules/no-cool-down.rule.ts';
import { noStopConditionRule } from './rules/no-stop-condition.rule.ts';
import { sameMessageTwiceRule } from './rules/same-message-twice.rule.ts';
import { stackingCampaignsRule } from './rules/stacking-campaigns.rule.ts';
import { stackingCouponsRule } from './rules/stacking-coupons.rule.ts';
import { testThatExpectsNothingRule } from './rules/test-that-expects-nothing.rule.ts';
import { thisOrAnyRule } from './rules/this-or-any.rule.ts';
import { transactionalAdvertisingRule } from './rules/transactional-advertising.rule.ts';
import { unknownValueRule } from './rules/unknown-value.rule.ts';
import { unlabelledWaitRule } from './rules/unlabelled-wait.rule.ts';
import { unmeasuredExperimentRule } from './rules/unmeasured-experiment.rule.ts';
import { unreachableContactsRule } from './rules/unreachable-contacts.rule.ts';
import { untestedCampaignRule } from './rules/untested-campaign.rule.ts';
import { veryLongCampaignRule } from './rules/very-long-campaign.rule.ts';
import { waitEndsAtNightRule } from './rules/wait-ends-at-night.rule.ts';

/** All rules, by name. */
export const LINT_RULES: readonly LintRule[] = [
  anotherRowRule,
  comparedWithItselfRule,
  couponExpiresFirstRule,
  couponNeverShownRule,
  deadCohortRule,
  deadCouponRule,
  deadMessageRule,
  deadSegmentRule,
  entryModeRule,
  goalWithoutMessageRule,
  ignoreNothingRule,
  ignoreUnknownRule,
  ignoreWithoutReasonRule,
  machineOpensRule,
  transactionalAdvertisingRule,
  negationOfOptionalRule,
  neverTrueRule,
  noCoolDownRule,
  noStopConditionRule,
  sameMessageTwiceRule,
  stackingCampaignsRule,
  stackingCouponsRule,
  testThatExpectsNothingRule,
  thisOrAnyRule,
  unknownValueRule,
  unlabelledWaitRule,
  unmeasuredExperimentRule,
  unreachableContactsRule,
  untestedCampaignRule,
  veryLongCampaignRule,
  waitEndsAtNightRule,
];

/** Their names: the keys of `lint:` in relance.yaml. */
export const LINT_NAMES: readonly string[] = LINT_RULES.map((rule) => rule.name);

/** The rule of this name. */
export const findRule = (name: string): LintRule | undefined => LINT_RULES.find((rule) => rule.name === name);
