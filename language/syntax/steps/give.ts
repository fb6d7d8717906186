import type { ElseNode, Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `give coupon save20 as code [else { … }]`. */
export type GiveStepNode = StepBase & { readonly kind: 'give'; readonly coupon: Name; readonly otherwise?: ElseNode };

/** `give coupon NAME [as LABEL] [else { … }]`. */
export const give: StepKind<GiveStepNode> = {
  word: 'give',
  define: (p, parts) =>
    p.rule('give', () => {
      const first = p.take(word('give'));
      p.take(word('coupon'));
      const coupon = p.call(parts.name);
      const tails = p.call(parts.effectTails);
      return p.build((): GiveStepNode => ({ kind: 'give', coupon, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
  head: (step) => step.coupon.span,
};
