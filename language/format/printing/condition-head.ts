import type { ExpressionNode } from '../../syntax/ast.ts';
import { type Doc, type Group, group, indent, line } from '../doc/doc.ts';
import { isJunction } from '../expressions/levels.ts';
import type { Printing } from './printing.ts';

/** What follows the condition. */
interface Following {
  /** More words of the same head: `counted for 7d`. */
  readonly words?: () => Doc;
  /** True if a block follows, whose `{` goes to a line of its own if the condition takes several. */
  readonly block?: boolean;
}

/** A word and a condition: `unless purchased`. A long condition breaks before its `and` or `or`. Prints what is before `{`, with the space. */
export function conditionHead(p: Printing, word: Doc, condition: ExpressionNode, { words, block = false }: Following = {}): Group {
  const breaks = isJunction(condition);
  const gap = breaks ? line : ' ';
  const printed = p.condition(condition);
  const whole = [printed, words === undefined ? [] : [gap, words()]];
  // What is in parentheses or brackets is indented by those.
  return group([word, ' ', breaks ? indent(whole) : whole, block ? gap : '']);
}
