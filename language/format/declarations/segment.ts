import type { SegmentNode } from '../../syntax/ast.ts';
import { type Doc, group, indent, line } from '../doc/doc.ts';
import { isJunction } from '../expressions/levels.ts';
import type { Printing } from '../printing/printing.ts';
import { named } from './named.ts';

/** `segment NAME = CONDITION`; a condition of several lines begins on its own. */
export function segment(node: SegmentNode, p: Printing): Doc {
  const head = [p.words('segment'), ' ', named(node, p), ' ', p.words('=')];
  if (node.rule === undefined) return [head, ' ', p.words('manual')];
  const rule = p.condition(node.rule);
  if (isJunction(node.rule)) return group([head, indent([line, rule])]);
  return [head, ' ', rule];
}
