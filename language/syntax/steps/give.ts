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
      const label = p.maybe(() => p.call(parts.label), 0);
      const otherwise = p.maybe(() => p.call(parts.otherwise), 1);
      return p.build(() => ({
        kind: 'give',
        coupon,
        ...(label && { label }),
        ...(otherwise && { otherwise }),
        ...p.documentationOf(first),
        span: p.spanFrom(first),
      }));
    }),
};
