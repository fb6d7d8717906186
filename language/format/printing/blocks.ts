/** Blocks of steps. */
import type { ElseNode, StepNode } from '../../syntax/ast.ts';
import { type Doc, group, hardLine, indent, line } from '../doc/doc.ts';
import { braces, remaining } from './items.ts';
import type { BlockLayout, Printing } from './printing.ts';

/** `{ STEPS }`: a single short step on one line with its braces if it fits there. */
export function printBlock(steps: readonly StepNode[], p: Printing, { open = false, head }: BlockLayout = {}): Doc {
  const [only, ...more] = steps;
  if (only === undefined || more.length > 0 || open || !p.isShort(only)) return braces(p, () => steps.map((step) => p.step(step)));
  const first = p.words('{');
  const { doc } = p.step(only);
  const { doc: rest } = remaining(p, false);
  return group([first, indent([line, doc, rest]), line, p.words('}')], head);
}

/** ` else { STEPS }` of an effect or a wait. */
export function printOtherwise({ otherwise }: { readonly otherwise?: ElseNode }, p: Printing): Doc {
  return otherwise === undefined ? '' : [spaceBeforeElse(p), p.words('else'), ' ', p.block(otherwise.steps)];
}

/** `else` begins a line of its own if comments stand before it. */
export function spaceBeforeElse(p: Printing): Doc {
  return p.commentsAhead() ? [hardLine, p.leading()] : ' ';
}
