/** What a comment that stands on a line of its own is about: the declaration, clause or step that comes next. */
import type { Span } from '../../program.ts';
import type { DeclarationNode, SourceFile, StepNode } from '../../syntax/ast.ts';
import { allSteps } from '../../syntax/steps/of-step.ts';

/** Spans of all declarations, clauses, parts, test lines and steps of a file, by place; of those that begin together the longest first. */
export function targetsOf(source: SourceFile): readonly Span[] {
  const spans = source.declarations.flatMap((declaration) => [declaration.span, ...insideOf(declaration)]);
  return spans.sort((a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset);
}

/** The first target that begins behind `offset`. */
export const nextTarget = (targets: readonly Span[], offset: number): Span | undefined =>
  targets.find((span) => span.start.offset >= offset);

function insideOf(declaration: DeclarationNode): readonly Span[] {
  switch (declaration.kind) {
    case 'campaign':
      return declaration.clauses.flatMap((clause) => [clause.span, ...('steps' in clause ? stepSpans(clause.steps ?? []) : [])]);
    case 'coupon':
      return declaration.parts.map((part) => part.span);
    case 'test':
      return declaration.items.map((item) => item.span);
    default:
      return [];
  }
}

const stepSpans = (steps: readonly StepNode[]): readonly Span[] => allSteps(steps).map(({ span }) => span);
