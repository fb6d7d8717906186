/** What campaigns and rules use of each other's declarations. */
import { deedsOfStep } from '../../check/steps/of-step.ts';
import { segmentOf } from '../../check/triggers/of-trigger.ts';
import type { Campaign, Expression, Segment, Step } from '../../program.ts';
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
  const deeds = steps.map(deedsOfStep);
  return {
    segments: new Set([
      ...campaign.triggers.flatMap((trigger) => segmentOf(trigger) ?? []),
      ...conditionsOf(campaign).flatMap(({ condition }) => segmentsIn(condition)),
      ...deeds.flatMap(({ addsTo, removesFrom }) => [addsTo, removesFrom].filter((one) => one !== undefined)),
    ]),
    coupons: new Set(deeds.flatMap(({ gives }) => gives ?? [])),
    cohorts: new Set(deeds.flatMap(({ splitsBy }) => splitsBy ?? [])),
    messages: new Set(steps.flatMap(messagesOf)),
  };
});

/** Segments that the rule of another asks for. */
export const segmentsOfRule = remember(({ rule }: Segment): readonly string[] => (rule === undefined ? [] : segmentsIn(rule)));

const segmentsIn = (condition: Expression): readonly string[] =>
  partsOf(condition).flatMap((part) => (part.kind === 'member' ? [part.segment] : []));

const messagesOf = (step: Step): readonly string[] =>
  isSending(step) ? channelsOf(step).map((channel) => `${channel} ${step.message}`) : [];
