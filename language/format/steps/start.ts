import type { StartStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `start CAMPAIGN …`. */
export function start(step: StartStepNode, p: Printing): Doc {
  return [p.words('start'), ' ', p.flat(step.campaign), effectTails(step, p)];
}
