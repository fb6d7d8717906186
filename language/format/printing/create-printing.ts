import type { DeclarationNode } from '../../syntax/ast.ts';
import { printDeclaration } from '../declarations/declaration-printers.ts';
import type { Doc } from '../doc/doc.ts';
import { blankLine, join } from '../doc/doc.ts';
import { printExpression } from '../expressions/expression-printers.ts';
import { level } from '../expressions/levels.ts';
import { operand } from '../expressions/operand.ts';
import type { SourceToken } from '../source/source-token.ts';
import { isShortStep, printStep } from '../steps/step-printers.ts';
import { printRecord } from '../tests/record.ts';
import { printBlock, printOtherwise } from './blocks.ts';
import { enclosed } from './delimited.ts';
import { item } from './items.ts';
import { createPen } from './pen.ts';
import type { Printing } from './printing.ts';

/** Puts the printers together, to print these tokens. */
function createPrinting(tokens: readonly SourceToken[], shortNames: ReadonlyMap<string, string>): Printing {
  const p: Printing = {
    ...createPen(tokens),
    shortNames,
    condition: (node) => printExpression(node.kind, node, p),
    value: (node) => operand(p, node, level.sum),
    where: ({ where }) => {
      if (where === undefined) return '';
      const word = [' ', p.words('where'), ' '];
      return [word, enclosed(p, ['(', ')'], () => p.condition(where.condition))];
    },
    record: (node) => printRecord(node, p),
    block: (steps, layout) => printBlock(steps, p, layout),
    isShort: isShortStep,
    step: (step) => item(p, step, () => printStep(step, p)),
    otherwise: (node) => printOtherwise(node, p),
  };
  return p;
}

/** The document of a file: its declarations with an empty line between them, and the comments at its end. */
export function printFile(
  declarations: readonly DeclarationNode[],
  tokens: readonly SourceToken[],
  shortNames: ReadonlyMap<string, string>,
): Doc {
  const p = createPrinting(tokens, shortNames);
  const docs = declarations.map((node) => item(p, node, () => printDeclaration(node.kind, node, p)).doc);
  const rest = p.peek().before.length === 0 ? [] : [p.leading(true)];
  return join(blankLine, [...docs, ...rest]);
}
