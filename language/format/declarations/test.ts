import type { TestNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { braces } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { alignTimes } from '../tests/align-times.ts';
import { printLine } from '../tests/line-printers.ts';

/** `test CAMPAIGN "title" { LINES }`. */
export function test(node: TestNode, p: Printing): Doc {
  const head = [p.words('test'), ' ', p.flat(node.campaign), ' ', p.flat(node.title), ' '];
  return [head, braces(p, () => alignTimes(node.items.map((line) => printLine(line, p))))];
}
