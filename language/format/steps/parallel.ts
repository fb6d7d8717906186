import type { ParallelStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { braces, item } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { label } from './tails.ts';

/** `parallel [as LABEL] { { … } { … } }`. */
export function parallel(step: ParallelStepNode, p: Printing): Doc {
  const head = [p.words('parallel'), label(step, p), ' '];
  return [head, braces(p, () => step.arms.map((arm) => item(p, arm, () => p.block(arm.steps))))];
}
