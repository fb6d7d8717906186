import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `give coupon NAME [as LABEL]`. */
export const give: StepKind = {
  word: 'give',
  define: (p, parts) =>
    p.rule('give', () => {
      const first = p.take(word('give'));
      p.take(word('coupon'));
      const coupon = p.call(parts.name);
      const label = p.maybe(() => p.call(parts.label));
      return p.build(() => ({ kind: 'give', coupon, ...(label && { label }), ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
