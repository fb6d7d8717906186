import type { ParallelStepNode } from '../../syntax/ast.ts';
import { areEnough } from './arms.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { merge } from './path-state.ts';

/** `parallel { { … } { … } }`: behind it all arms are done, so what any of them binds or gives is certain. */
export function checkParallel(node: ParallelStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isEnough = areEnough(node.arms, '`parallel` has', node.span, context);
  const blocks = node.arms.map((arm) => context.block(arm.steps, context.state));
  const end =
    blocks.length === 0
      ? context.state
      : merge(
          context.state,
          blocks.map((block) => block.end),
        );
  return isEnough ? { step: { ...base, kind: 'parallel', arms: blocks.map((block) => block.steps) }, end } : { end };
}
