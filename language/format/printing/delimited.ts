/** What stands between brackets: on one line if it fits, else one part a line. */
import type { Span } from '../../program.ts';
import { type Doc, group, hardLine, indent, line, softLine } from '../doc/doc.ts';
import { part, remaining } from './items.ts';
import type { Pen } from './pen.ts';

/** `open`, the nodes with commas between them, `close`. `tight`: no space inside the brackets. */
export function delimited<T extends { readonly span: Span }>(
  p: Pen,
  [open, close]: readonly [string, string],
  nodes: readonly T[],
  print: (node: T) => Doc,
): Doc {
  const edge = open === '{' ? line : softLine;
  const first = p.words(open);
  const parts = nodes.map((node, index) => {
    return [index === 0 ? edge : line, part(p, node, () => print(node)), index === nodes.length - 1 ? '' : p.words(',')];
  });
  const { doc: rest, any } = remaining(p, false);
  const end = nodes.length === 0 && any ? hardLine : edge;
  return group([first, indent([parts, rest]), end, p.words(close)]);
}

/** `open`, `content`, `close` of the source, such as the parentheses of `where ( … )`. */
export function enclosed(p: Pen, [open, close]: readonly [string, string], content: () => Doc): Doc {
  const first = p.words(open);
  const inside = content();
  const { doc: rest } = remaining(p, false);
  return group([first, indent([softLine, inside, rest]), softLine, p.words(close)]);
}

/** Parentheses that the source may not have. */
export function parenthesized(content: Doc): Doc {
  return group(['(', indent([softLine, content]), softLine, ')']);
}
