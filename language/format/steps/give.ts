import type { GiveStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `give coupon NAME …`. */
export function give(step: GiveStepNode, p: Printing): Doc {
  return [p.words('give', 'coupon'), ' ', p.flat(step.coupon), effectTails(step, p)];
}
