import type { Name } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';

/** `NAME`, `NAME was OLD`. */
export function named({ name, was }: { readonly name: Name; readonly was?: Name }, p: Printing): Doc {
  return was === undefined ? p.flat(name) : [p.flat(name), ' ', p.words('was'), ' ', p.flat(was)];
}
