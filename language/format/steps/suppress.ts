import type { SuppressStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `suppress contact …`. */
export function suppress(step: SuppressStepNode, p: Printing): Doc {
  return [p.words('suppress', 'contact'), effectTails(step, p)];
}
