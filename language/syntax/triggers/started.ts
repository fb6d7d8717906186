import type { Span } from '../../program.ts';
import { isName, word } from '../tokens/token-types.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `started`. */
export interface StartedTriggerNode {
  readonly kind: 'started';
  readonly span: Span;
}

/** `started`: by the step `start`, the command line or the API alone. */
export const started: TriggerKind<StartedTriggerNode> = {
  begins: (p) => p.peek().tokenType === word('started') && !(isName(p.peek(2)) && p.peek(2).startLine === p.peek().startLine),
  define: (p) =>
    p.rule('startedTrigger', () => {
      const first = p.take(word('started'));
      return p.build((): StartedTriggerNode => ({ kind: 'started', span: p.spanOf(first) }));
    }),
};
