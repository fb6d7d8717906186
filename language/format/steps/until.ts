import type { UntilStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `wait 3 days at 09:00 …`, `wait until MOMENT …`. */
export function until(step: UntilStepNode, p: Printing): Doc {
  return [p.flat(step.moment), effectTails(step, p)];
}
