import type { Campaign, Expression, Fact, SetStep, Span } from '../../program.ts';
import { childrenOf } from '../expressions/children.ts';
import { allSteps } from '../steps/inner-steps.ts';

/** A name of something that a step acts on, and where. */
export interface Deed {
  readonly name: string;
  readonly span: Span;
}

/** What a campaign does that other campaigns may notice, and the events that it waits for or asks about. */
export interface Deeds {
  readonly starts: readonly Deed[];
  readonly adds: readonly Deed[];
  readonly removes: readonly Deed[];
  readonly sets: readonly SetStep[];
  readonly sends: readonly Deed[];
  readonly facts: readonly Fact[];
}

// A checked campaign that has not changed is the same object, so most of a workspace is looked at once.
const known = new WeakMap<Campaign, Deeds>();

/** The deeds of a campaign. */
export function deedsOf(campaign: Campaign): Deeds {
  const before = known.get(campaign);
  if (before !== undefined) return before;
  const steps = allSteps(campaign);
  const deeds: Deeds = {
    starts: steps.flatMap((step) => (step.kind === 'start' ? [{ name: step.campaign, span: step.span }] : [])),
    adds: steps.flatMap((step) => (step.kind === 'add' ? [{ name: step.segment, span: step.span }] : [])),
    removes: steps.flatMap((step) => (step.kind === 'remove' ? [{ name: step.segment, span: step.span }] : [])),
    sets: steps.filter((step) => step.kind === 'set'),
    sends: steps.flatMap((step) => ('message' in step ? [{ name: step.message, span: step.span }] : [])),
    facts: [
      ...[...campaign.unless, ...campaign.goals, ...campaign.measures].flatMap(({ when }) => factsIn(when)),
      ...steps.flatMap((step) =>
        step.kind === 'race' ? step.arms.map(({ event }) => event) : step.kind === 'restart' ? [step.event] : [],
      ),
    ],
  };
  known.set(campaign, deeds);
  return deeds;
}

function factsIn(condition: Expression): readonly Fact[] {
  return condition.kind === 'fact' ? [condition] : childrenOf(condition).flatMap(factsIn);
}
