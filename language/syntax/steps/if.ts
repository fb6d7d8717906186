import type { Span } from '../../program.ts';
import type { ExpressionNode, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';
import type { StepNode } from './step-kinds.ts';

/** `if … else if … else …`. `otherwise` absent: no `else`. */
export type IfStepNode = StepBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: ExpressionNode; readonly steps: readonly StepNode[]; readonly span: Span }[];
  readonly otherwise?: readonly StepNode[];
};

/** `if CONDITION { … } else if CONDITION { … } else { … }`. */
export const branch: StepKind<IfStepNode> = {
  word: 'if',
  define: (p, parts) => {
    const branchRule = p.rule('branch', () => {
      const first = p.take(word('if'));
      const condition = p.call(parts.condition);
      const steps = p.call(parts.steps);
      return p.build(() => ({ condition, steps, span: p.spanFrom(first) }));
    });
    return p.rule('if', () => {
      const first = p.peek();
      const branches: IfStepNode['branches'][number][] = [p.call(branchRule, 0)];
      p.loop(() => {
        p.take(word('else'), 0);
        const next = p.call(branchRule, 1);
        p.build(() => branches.push(next));
      });
      const otherwise = p.maybe(() => {
        p.take(word('else'), 1);
        return p.call(parts.steps);
      });
      return p.build(() => ({
        kind: 'if',
        branches,
        ...(otherwise && { otherwise }),
        ...p.documentationOf(first),
        span: p.spanFrom(first),
      }));
    });
  },
  blocks: ({ branches, otherwise }) => (otherwise === undefined ? branches : [...branches, { steps: otherwise }]),
};
