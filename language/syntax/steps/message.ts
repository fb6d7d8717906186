import type { Channel } from '../../program.ts';
import type { ArgumentNode, ElseNode, Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `email cart_reminder as reminder with { … } [else { … }]`, `sms birthday`. The kind is the channel. */
export type MessageStepNode = StepBase & {
  readonly kind: Channel;
  readonly message: Name;
  readonly with: readonly ArgumentNode[];
  readonly otherwise?: ElseNode;
};

/** The step that sends a message by `channel`: `email NAME [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
function messageStep(channel: Channel): StepKind<MessageStepNode> {
  return {
    word: channel,
    define: (p, parts) =>
      p.rule(channel, () => {
        const first = p.take(word(channel));
        const message = p.call(parts.name);
        const tails = p.call(parts.givenTails);
        return p.build((): MessageStepNode => ({ kind: channel, message, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
      }),
    head: (step) => step.message.span,
  };
}

/** `email NAME …`. */
export const email = messageStep('email');

/** `sms NAME …`. */
export const sms = messageStep('sms');

/** `push NAME …`. */
export const push = messageStep('push');

/** `whatsapp NAME …`. */
export const whatsapp = messageStep('whatsapp');
