import type { Fact, RaceStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type FlowStage, notSentStage } from '../stage.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Waits for the first of several events, at most `ms`. */
export type RaceNode = NodeBase & {
  readonly kind: 'race';
  readonly ms: number;
  readonly arms: readonly { readonly event: Fact; readonly binds?: string; readonly next: Target }[];
  readonly timeout: Target;
  /** Where it leads if a message that an arm waits for could not be sent; absent: as `timeout`. */
  readonly notSent?: Target;
  /** Where the arms join. */
  readonly join: Target;
};

/** `wait up to 7d { on … }`: every arm and the time-out go on where the race's successor is. */
export const race: StepFlow<RaceStep, RaceNode> = {
  lower: (step, next, lowerBlock) => {
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
  },
  ways: ({ arms, notSent, timeout, span }) => [
    ...arms.map(({ event, next }, index) => ({ way: String(index + 1), to: next, span: event.span })),
    ...(notSent === undefined ? [] : [{ way: 'not sent', to: notSent, span }]),
    { way: 'timeout', to: timeout, span },
  ],
  behind: raceStages,
  takes: eventsOf,
  expressions: eventsOf,
  blocks: true,
};

function eventsOf({ arms }: Pick<RaceNode, 'arms'>): readonly Fact[] {
  return arms.map((arm) => arm.event);
}

function raceStages(node: RaceNode): readonly FlowStage[] {
  const arms = node.arms.map(
    (arm, index): FlowStage => ({
      name: armName(node, index),
      from: node.label,
      way: { kind: 'arm', index },
      entry: arm.next,
      span: arm.event.span,
    }),
  );
  const notSent = node.notSent === undefined ? [] : [notSentStage(node, node.notSent)];
  return [
    ...arms,
    ...notSent,
    { name: `${node.label}_on_timeout`, from: node.label, way: { kind: 'timeout' }, entry: node.timeout, span: node.span },
  ];
}

/** `<race>_on_<event words>`, numbered when two arms share an event. */
function armName(node: RaceNode, index: number): string {
  const event = node.arms[index]?.event.event ?? '';
  const same = node.arms.flatMap((arm, at) => (arm.event.event === event ? [at] : []));
  const name = `${node.label}_on_${event.replaceAll(' ', '_')}`;
  return same.length > 1 ? `${name}_${same.indexOf(index) + 1}` : name;
}
