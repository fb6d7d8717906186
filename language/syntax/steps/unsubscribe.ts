import type { Channel } from '../../program.ts';
import type { ElseNode, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import { type StepKind, wholeHead } from './step-kind.ts';

/** `unsubscribe from email`. */
export type UnsubscribeStepNode = StepBase & { readonly kind: 'unsubscribe'; readonly channel: Channel; readonly otherwise?: ElseNode };

/** `unsubscribe from CHANNEL [as LABEL] [else { … }]`. */
export const unsubscribe: StepKind<UnsubscribeStepNode> = {
  word: 'unsubscribe',
  define: (p, parts) =>
    p.rule('unsubscribe', () => {
      const first = p.take(word('unsubscribe'));
      p.take(word('from'));
      const channel = p.call(parts.channel);
      const tails = p.call(parts.effectTails);
      return p.build(
        (): UnsubscribeStepNode => ({ kind: 'unsubscribe', channel, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }),
      );
    }),
  head: wholeHead,
};
