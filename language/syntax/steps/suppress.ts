import type { ElseNode, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import { type StepKind, wholeHead } from './step-kind.ts';

/** `suppress contact`. */
export type SuppressStepNode = StepBase & { readonly kind: 'suppress'; readonly otherwise?: ElseNode };

/** `suppress contact [as LABEL] [else { … }]`. */
export const suppress: StepKind<SuppressStepNode> = {
  word: 'suppress',
  define: (p, parts) =>
    p.rule('suppress', () => {
      const first = p.take(word('suppress'));
      p.take(word('contact'));
      const tails = p.call(parts.effectTails);
      return p.build((): SuppressStepNode => ({ kind: 'suppress', ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
  head: wholeHead,
};
