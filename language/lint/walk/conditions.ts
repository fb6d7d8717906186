/** The conditions of a campaign, with the place that each stands in. */
import { childrenOf } from '../../check/expressions/children.ts';
import type { Campaign, Expression, Fact, Step, Trigger } from '../../program.ts';
import { stepsOf } from './steps.ts';

/** Where a condition stands: a clause, a filter of a trigger, an `if`, the event of a wait, `repeat … until`, or a value. */
export type ConditionPlace = 'filter' | 'only if' | 'unless' | 'goal' | 'measure' | 'if' | 'wait' | 'repeat' | 'value';

/** A condition and where it stands. */
export interface PlacedCondition {
  readonly place: ConditionPlace;
  readonly condition: Expression;
}

/** All conditions of a campaign, in the order of its clauses. */
export function conditionsOf(campaign: Campaign): readonly PlacedCondition[] {
  const { triggers, onlyIf, unless, goals, measures } = campaign;
  const placed = (place: ConditionPlace, conditions: readonly Expression[]): readonly PlacedCondition[] =>
    conditions.map((condition) => ({ place, condition }));
  return [
    ...placed('filter', triggers.flatMap(filtersOf)),
    ...placed('only if', onlyIf === undefined ? [] : [onlyIf]),
    ...placed(
      'unless',
      unless.map((exit) => exit.when),
    ),
    ...placed(
      'goal',
      goals.map((exit) => exit.when),
    ),
    ...placed(
      'measure',
      measures.map((measure) => measure.when),
    ),
    ...stepsOf(campaign).flatMap(conditionsOfStep),
  ];
}

function filtersOf(trigger: Trigger): readonly Expression[] {
  const toContacts = 'toContacts' in trigger ? trigger.toContacts : undefined;
  const where = 'where' in trigger ? trigger.where : undefined;
  return [where, toContacts].filter((one) => one !== undefined);
}

function conditionsOfStep(step: Step): readonly PlacedCondition[] {
  switch (step.kind) {
    case 'if':
      return step.branches.map(({ condition }) => ({ place: 'if', condition }));
    case 'race':
      return step.arms.map(({ event }) => ({ place: 'wait', condition: event }));
    case 'restart':
      return [{ place: 'wait', condition: step.event }];
    case 'repeat':
      return step.until === undefined ? [] : [{ place: 'repeat', condition: step.until }];
    case 'set':
      return [{ place: 'value', condition: step.value }];
    default:
      return 'with' in step ? step.with.map(({ value }) => ({ place: 'value', condition: value })) : [];
  }
}

/** An expression and all that it is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  return [expression, ...childrenOf(expression).flatMap(partsOf)];
}

/** The facts in an expression. */
export const factsOf = (expression: Expression): readonly Fact[] => partsOf(expression).filter((part) => part.kind === 'fact');
