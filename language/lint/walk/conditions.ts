/** The conditions of a campaign, with the place that each stands in. */
import { childrenOf } from '../../check/expressions/children.ts';
import { conditionsIn } from '../../check/steps/of-step.ts';
import type { ConditionPlace, PlacedCondition } from '../../check/steps/step-check.ts';
import type { Campaign, Expression, Fact, Trigger } from '../../program.ts';
import { stepsOf } from './steps.ts';

export type { ConditionPlace, PlacedCondition };

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
    ...stepsOf(campaign).flatMap(conditionsIn),
  ];
}

function filtersOf(trigger: Trigger): readonly Expression[] {
  const toContacts = 'toContacts' in trigger ? trigger.toContacts : undefined;
  const where = 'where' in trigger ? trigger.where : undefined;
  return [where, toContacts].filter((one) => one !== undefined);
}

/** An expression and all that it is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  return [expression, ...childrenOf(expression).flatMap(partsOf)];
}

/** The facts in an expression. */
export const factsOf = (expression: Expression): readonly Fact[] => partsOf(expression).filter((part) => part.kind === 'fact');
