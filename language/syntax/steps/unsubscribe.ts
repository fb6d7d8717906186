import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `unsubscribe from CHANNEL [as LABEL] [else { … }]`. */
export const unsubscribe: StepKind = {
  word: 'unsubscribe',
  define: (p, parts) =>
    p.rule('unsubscribe', () => {
      const first = p.take(word('unsubscribe'));
      p.take(word('from'));
      const channel = p.call(parts.channel);
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'unsubscribe', channel, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
