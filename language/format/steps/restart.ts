import type { RestartStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { fact } from '../expressions/facts.ts';
import type { Printing } from '../printing/printing.ts';
import { label } from './tails.ts';

/** `wait D up to D restarting on EVENT …`. */
export function restart(step: RestartStepNode, p: Printing): Doc {
  const head = [p.words('wait'), ' ', p.flat(step.duration), ' ', p.words('up', 'to'), ' ', p.flat(step.limit)];
  return [head, ' ', p.words('restarting', 'on'), ' ', fact(step.event, p), label(step, p)];
}
