import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `give coupon NAME [as LABEL] [else { … }]`. */
export const give: StepKind = {
  word: 'give',
  define: (p, parts) =>
    p.rule('give', () => {
      const first = p.take(word('give'));
      p.take(word('coupon'));
      const coupon = p.call(parts.name);
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'give', coupon, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
