import type { SetStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';
import { effectTails } from './tails.ts';

/** `set contact.FIELD = VALUE …`. */
export function set(step: SetStepNode, p: Printing): Doc {
  const target = step.target.at(-1);
  const head = [p.words('set'), ' ', target === undefined ? '' : p.flat(target), ' ', p.words('=')];
  return [conditionHead(p, head, step.value), effectTails(step, p)];
}
