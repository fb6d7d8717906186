import type { Span } from '../../program.ts';
import type { StepBase } from '../ast.ts';
import { type BlockKind, readItems } from '../grammar/blocks.ts';
import { CloseBrace, OpenBrace, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';
import type { StepNode } from './step-kinds.ts';

/** `parallel { { … } { … } }`, `parallel as LABEL { … }`. */
export type ParallelStepNode = StepBase & {
  readonly kind: 'parallel';
  readonly arms: readonly { readonly steps: readonly StepNode[]; readonly span: Span }[];
};

const armBlock: BlockKind = {
  unknown: 'unexpected-syntax',
  item: 'arm',
  words: [],
  example: 'Each arm stands in braces of its own: `parallel { { … } { … } }`.',
};
const restart = new Set([OpenBrace]);

/** `parallel [as LABEL] { { … } { … } }`. */
export const parallel: StepKind<ParallelStepNode> = {
  word: 'parallel',
  define: (p, parts) => {
    const arm = p.rule('parallelArm', (): ParallelStepNode['arms'][number] => {
      const first = p.peek();
      const steps = p.call(parts.steps);
      return p.build(() => ({ steps, span: p.spanFrom(first) }));
    });
    return p.rule('parallel', () => {
      const first = p.take(word('parallel'));
      const names = p.call(parts.labelled);
      p.take(OpenBrace);
      const { items: arms } = p.nested(() => readItems(p, armBlock, restart, arm));
      p.take(CloseBrace);
      return p.build((): ParallelStepNode => ({ kind: 'parallel', ...names, arms, ...p.documentationOf(first), span: p.spanFrom(first) }));
    });
  },
  blocks: (step) => step.arms,
};
