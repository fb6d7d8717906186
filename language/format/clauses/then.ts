import type { ClauseNode, StepNode } from '../../syntax/ast.ts';
import { type Doc, hardLine, indent } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';

/**
 * `then STEP`, or `then { STEPS }` if there are several, or a comment or documentation for the one. Not called `then`: a module that exports
 * this name is taken for a promise where it is loaded with `import()`.
 */
export function thenClause({ steps, span }: Extract<ClauseNode, { kind: 'then' }>, p: Printing): Doc {
  const [only, ...more] = steps;
  const braced = p.peek(1).image === '{';
  if (only === undefined || more.length > 0) return [p.words('then'), ' ', p.block(steps, { open: true })];
  const commented = braced ? hasComments(p, only, span.end.offset) : p.peek().after !== undefined || p.peek(1).before.length > 0;
  if (braced) return commented ? [p.words('then'), ' ', p.block(steps, { open: true })] : withoutBraces(p, only);
  return commented ? withBraces(p, only) : [p.words('then'), ' ', p.step(only).doc];
}

/** True if comments stand right inside the braces, beside those of steps in inner blocks. */
function hasComments(p: Printing, step: StepNode, end: number): boolean {
  const [then, open, first, last, close] = [p.peek(), p.peek(1), p.peek(2), p.tokenAt(step.span.end.offset), p.tokenAt(end)];
  const behind = [then, open, last].some(({ after }) => after !== undefined);
  return behind || [open, first, close].some(({ before }) => before.length > 0);
}

function withoutBraces(p: Printing, step: StepNode): Doc {
  const head = [p.words('then'), ' ', p.replace('')];
  const { doc } = p.step(step);
  return [head, doc, p.replace('')];
}

/** The comment behind `then` goes behind the brace. */
function withBraces(p: Printing, step: StepNode): Doc {
  const word = p.peek();
  const comment = p.trailing(word.end);
  const head = [p.words('then'), ' {', comment];
  return [head, indent([hardLine, p.step(step).doc]), hardLine, '}'];
}
