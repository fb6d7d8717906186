/** What the tree of any step says, asked of its descriptor. */
import type { Span } from '../../program.ts';
import type { Name } from '../ast.ts';
import type { StepBlock, StepKind } from './step-kind.ts';
import { type StepNode, stepKinds } from './step-kinds.ts';

const byKind = new Map<string, StepKind>(stepKinds.flatMap((one) => (one.kinds ?? [one.word]).map((kind) => [kind, one] as const)));

/** The word that the step begins with: `wait` for waits of all kinds. */
export function wordOf({ kind }: StepNode): string {
  return byKind.get(kind)?.word ?? kind;
}

/** The blocks in a step, in written order; those of its steps are not among them. */
export function blocksOf(step: StepNode): readonly StepBlock[] {
  const kind = byKind.get(step.kind);
  if (kind?.blocks !== undefined) return kind.blocks(step);
  const otherwise = 'otherwise' in step ? step.otherwise : undefined;
  return otherwise !== undefined && 'steps' in otherwise ? [otherwise] : [];
}

/** All steps of a block, those inside others among them, in written order. */
export function allSteps(steps: readonly StepNode[]): readonly StepNode[] {
  return steps.flatMap((step) => [step, ...blocksOf(step).flatMap((block) => allSteps(block.steps))]);
}

/** The words of a step before its tails, and whether `as LABEL` may follow them. */
export interface Head {
  readonly span: Span;
  readonly takesLabel: boolean;
}

/** The head of a step: enough to show where it stands, and the place behind which its label goes. */
export function headOf(step: StepNode): Head {
  const end = byKind.get(step.kind)?.head?.(step);
  return end === undefined ? { span: step.span, takesLabel: false } : { span: { ...step.span, end: end.end }, takesLabel: true };
}

/** True for steps with their label in their words: splits and `repeat`. A split by a cohort may be among them. */
export function namesItself({ kind }: StepNode): boolean {
  return byKind.get(kind)?.name !== undefined;
}

/** The word of the author's that is a step's label: behind `as`, or in its words. */
export function nameOf(step: StepNode): Name | undefined {
  return byKind.get(step.kind)?.name?.(step) ?? step.label;
}
