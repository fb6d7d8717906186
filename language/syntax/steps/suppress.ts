import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `suppress contact [as LABEL] [else { … }]`. */
export const suppress: StepKind = {
  word: 'suppress',
  define: (p, parts) =>
    p.rule('suppress', () => {
      const first = p.take(word('suppress'));
      p.take(word('contact'));
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'suppress', ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
