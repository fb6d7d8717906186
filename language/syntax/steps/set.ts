import type { StepNode } from '../ast.ts';
import { SingleEquals, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `set contact.FIELD = VALUE [as LABEL] [else { … }]`. */
export const set: StepKind = {
  word: 'set',
  define: (p, parts) =>
    p.rule('set', () => {
      const first = p.take(word('set'));
      const target = p.call(parts.names);
      p.take(SingleEquals);
      const value = p.call(parts.condition);
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'set', target, value, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
