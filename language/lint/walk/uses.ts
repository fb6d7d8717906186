/** What campaigns and rules use of each other's declarations. */
import type { Campaign, Expression, Segment, Step, Trigger } from '../../program.ts';
import { conditionsOf, partsOf } from './conditions.ts';
import { remember } from './remember.ts';
import { channelsOf, isSending, stepsOf } from './steps.ts';

/** Names that a declaration uses. Messages as `channel name`. */
export interface Uses {
  readonly segments: ReadonlySet<string>;
  readonly coupons: ReadonlySet<string>;
  readonly cohorts: ReadonlySet<string>;
  readonly messages: ReadonlySet<string>;
}

/** What a campaign uses. */
export const usesOf = remember((campaign: Campaign): Uses => {
  const steps = stepsOf(campaign);
  return {
    segments: new Set([
      ...campaign.triggers.flatMap(segmentOfTrigger),
      ...conditionsOf(campaign).flatMap(({ condition }) => segmentsIn(condition)),
      ...steps.flatMap((step) => (step.kind === 'add' || step.kind === 'remove' ? [step.segment] : [])),
    ]),
    coupons: new Set(steps.flatMap((step) => (step.kind === 'give' ? [step.coupon] : []))),
    cohorts: new Set(steps.flatMap((step) => (step.kind === 'split' && step.cohort !== undefined ? [step.cohort] : []))),
    messages: new Set(steps.flatMap(messagesOf)),
  };
});

/** Segments that the rule of another asks for. */
export const segmentsOfRule = remember(({ rule }: Segment): readonly string[] => (rule === undefined ? [] : segmentsIn(rule)));

const segmentsIn = (condition: Expression): readonly string[] =>
  partsOf(condition).flatMap((part) => (part.kind === 'member' ? [part.segment] : []));

const segmentOfTrigger = (trigger: Trigger): readonly string[] =>
  trigger.kind === 'membership' || trigger.kind === 'read' ? [trigger.segment] : [];

const messagesOf = (step: Step): readonly string[] =>
  isSending(step) ? channelsOf(step).map((channel) => `${channel} ${step.message}`) : [];
