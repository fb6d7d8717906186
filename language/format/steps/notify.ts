import type { NotifyStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `notify PEOPLE "TEXT" …`. */
export function notify(step: NotifyStepNode, p: Printing): Doc {
  return [p.words('notify'), ' ', p.flat(step.people), ' ', p.flat(step.text), effectTails(step, p)];
}
