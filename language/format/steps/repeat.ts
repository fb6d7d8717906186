import type { RepeatStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { Printing } from '../printing/printing.ts';

/** `repeat NAME up to N times [until CONDITION] { … }`. */
export function repeat({ name, times, until, steps }: RepeatStepNode, p: Printing): Doc {
  const count = [p.words('repeat'), ' ', p.flat(name), ' ', p.words('up', 'to'), ' ', p.flat(times), ' ', p.words('times')];
  if (until === undefined) return [count, ' ', p.block(steps)];
  const head = conditionHead(p, [count, ' ', p.words('until')], until, { block: true });
  return [head, p.block(steps, { head })];
}
