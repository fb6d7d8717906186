import type { Name } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';

/** ` from shopify_fr, prestashop`; nothing if no connections are named. */
export function connections(names: readonly Name[] | undefined, p: Printing): Doc {
  const last = names?.at(-1);
  return last === undefined ? '' : [' ', p.flat(last)];
}
