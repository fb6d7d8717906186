/** Short parts in braces, of coupons and cohorts. */
import { type Doc, group, hardLine, indent, line, wideLine } from '../doc/doc.ts';
import { type Item, remaining } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';

/** More parts than these do not stand on one line. */
const MOST_ON_ONE_LINE = 2;

/** `{ PART  PART }` on one line if it fits and there are no more than two; else one part a line. */
export function parts(p: Printing, print: () => readonly Item[]): Doc {
  const open = p.words('{');
  const items = print();
  const { doc: rest, any } = remaining(p, false);
  const between = items.length > MOST_ON_ONE_LINE ? hardLine : wideLine;
  const edge = items.length > MOST_ON_ONE_LINE ? hardLine : line;
  const content = items.map(({ doc }, index) => [index === 0 ? edge : between, doc]);
  return group([open, indent([content, rest]), items.length === 0 && any ? hardLine : edge, p.words('}')]);
}
