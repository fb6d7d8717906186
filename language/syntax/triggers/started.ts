import type { TriggerNode } from '../ast.ts';
import { isName, word } from '../tokens/token-types.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `started`: by the step `start`, the command line or the API alone. */
export const started: TriggerKind = {
  begins: (p) => p.peek().tokenType === word('started') && !(isName(p.peek(2)) && p.peek(2).startLine === p.peek().startLine),
  define: (p) =>
    p.rule('startedTrigger', () => {
      const first = p.take(word('started'));
      return p.build((): TriggerNode => ({ kind: 'started', span: p.spanOf(first) }));
    }),
};
