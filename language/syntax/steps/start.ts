import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `start CAMPAIGN [as LABEL] [else { … }]`. */
export const start: StepKind = {
  word: 'start',
  define: (p, parts) =>
    p.rule('start', () => {
      const first = p.take(word('start'));
      const campaign = p.call(parts.name);
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'start', campaign, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
