import type { MembershipStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `add to SEGMENT …`, `remove from SEGMENT …`. */
export function membership(step: MembershipStepNode, p: Printing): Doc {
  return [p.words(step.kind, step.kind === 'add' ? 'to' : 'from'), ' ', p.flat(step.segment), effectTails(step, p)];
}
