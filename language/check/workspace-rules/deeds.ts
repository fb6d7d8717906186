import type { Campaign, Expression, Fact, SetStep, Span } from '../../program.ts';
import { childrenOf } from '../expressions/children.ts';
import { allSteps, conditionsIn, deedsOfStep } from '../steps/of-step.ts';
import type { StepDeeds } from '../steps/step-check.ts';

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
  const named = (of: (deeds: StepDeeds) => string | undefined): readonly Deed[] =>
    steps.flatMap((step) => {
      const name = of(deedsOfStep(step));
      return name === undefined ? [] : [{ name, span: step.span }];
    });
  const deeds: Deeds = {
    starts: named(({ starts }) => starts),
    adds: named(({ addsTo }) => addsTo),
    removes: named(({ removesFrom }) => removesFrom),
    sets: steps.flatMap((step) => deedsOfStep(step).sets ?? []),
    sends: named(({ sends }) => sends),
    facts: [
      ...[...campaign.unless, ...campaign.goals, ...campaign.measures].flatMap(({ when }) => factsIn(when)),
      ...steps.flatMap(conditionsIn).flatMap(({ place, condition }) => (place === 'wait' ? factsIn(condition) : [])),
    ],
  };
  known.set(campaign, deeds);
  return deeds;
}

function factsIn(condition: Expression): readonly Fact[] {
  return condition.kind === 'fact' ? [condition] : childrenOf(condition).flatMap(factsIn);
}
