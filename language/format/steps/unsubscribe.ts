import type { UnsubscribeStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `unsubscribe from CHANNEL …`. */
export function unsubscribe(step: UnsubscribeStepNode, p: Printing): Doc {
  return [p.words('unsubscribe', 'from', step.channel), effectTails(step, p)];
}
