import type { RecordNode, ValueNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { delimited } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';

/** `{ NAME: VALUE, … }`. */
export function printRecord({ entries }: RecordNode, p: Printing): Doc {
  return delimited(p, ['{', '}'], entries, ({ name, value }) => {
    const head = [p.flat(name), p.words(':'), ' '];
    return [head, printValue(value, p)];
  });
}

function printValue(node: ValueNode, p: Printing): Doc {
  if (node.kind === 'record') return printRecord(node, p);
  if (node.kind === 'list') return delimited(p, ['[', ']'], node.items, (one) => printValue(one, p));
  return p.flat(node);
}
