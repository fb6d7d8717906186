import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `call ENDPOINT [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
export const call: StepKind = {
  word: 'call',
  define: (p, parts) =>
    p.rule('callStep', () => {
      const first = p.take(word('call'));
      const endpoint = p.call(parts.name);
      const tails = p.call(parts.givenTails);
      return p.build((): StepNode => ({ kind: 'call', endpoint, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
