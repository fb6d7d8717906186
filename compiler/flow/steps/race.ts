import type { RaceStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `wait up to 7d { on … }`: every arm and the time-out go on where the race's successor is. */
export const lowerRace: LowerStep<RaceStep> = (step, next, lowerBlock) => {
  const arms = step.arms.map((arm) => ({ arm, block: lowerBlock(arm.steps, next) }));
  const timeout = lowerBlock(step.timeout, next);
  const notSent = step.notSent === undefined ? undefined : lowerBlock(step.notSent, next);
  return [
    {
      ...nodeBase(step),
      kind: 'race',
      ms: step.ms,
      arms: arms.map(({ arm, block }) => ({
        event: arm.event,
        ...(arm.binds === undefined ? {} : { binds: arm.binds }),
        next: block.first,
      })),
      timeout: timeout.first,
      ...(notSent === undefined ? {} : { notSent: notSent.first }),
      join: next,
    },
    ...arms.flatMap(({ block }) => block.nodes),
    ...(notSent?.nodes ?? []),
    ...timeout.nodes,
  ];
};
