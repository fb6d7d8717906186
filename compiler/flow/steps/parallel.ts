import type { ParallelStep } from '../../../language/program.ts';
import { ARM_END, type NodeBase, type Target } from '../node.ts';
import { afterStage, armPosition, type FlowStage } from '../stage.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

/** Takes all arms side by side; each ends at `ARM_END`, and `join` follows when all have. */
export type ParallelNode = NodeBase & { readonly kind: 'parallel'; readonly arms: readonly Target[]; readonly join: Target };

/** `parallel { { … } { … } }`: no arm leads out of it; what follows waits for all. */
export const parallel: StepFlow<ParallelStep, ParallelNode> = {
  lower: (step, next, lowerBlock) => {
    const arms = step.arms.map((steps) => lowerBlock(steps, ARM_END));
    return [
      { ...nodeBase(step), kind: 'parallel', arms: arms.map(({ first }) => first), join: next },
      ...arms.flatMap(({ nodes }) => nodes),
    ];
  },
  sides: ({ arms }) => arms,
  targets: ({ arms, join }) => [...arms, join],
  behind: (node) => [...node.arms.map((entry, index) => armStage(node, entry, index)), afterStage(node, node.join)],
  blocks: true,
};

function armStage({ label, span }: ParallelNode, entry: Target, index: number): FlowStage {
  return { name: `${label}_arm_${index + 1}`, from: armPosition(label, index), way: { kind: 'branch', index }, entry, span };
}
