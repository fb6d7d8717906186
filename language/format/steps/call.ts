import type { CallStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { givenTails } from './tails.ts';

/** `call ENDPOINT …`. */
export function call(step: CallStepNode, p: Printing): Doc {
  return [p.words('call'), ' ', p.flat(step.endpoint), givenTails(step, p)];
}
