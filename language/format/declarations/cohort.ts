import type { CohortNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { item } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { named } from './named.ts';
import { parts } from './parts.ts';

/** `cohort NAME { 50% short  50% long }`. */
export function cohort(node: CohortNode, p: Printing): Doc {
  const head = [p.words('cohort'), ' ', named(node, p), ' '];
  return [head, parts(p, () => node.arms.map((arm) => item(p, arm, () => p.flat(arm))))];
}
