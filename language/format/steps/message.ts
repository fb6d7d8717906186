import type { MessageStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { givenTails } from './tails.ts';

/** `email NAME …`, and the other channels. */
export function message(step: MessageStepNode, p: Printing): Doc {
  return [p.words(step.kind), ' ', p.flat(step.message), givenTails(step, p)];
}
