import type { Channel, Span } from '../../program.ts';
import { CHANNELS } from '../../program.ts';
import type { ArgumentNode, ElseNode, Name, StepBase } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { isName, word } from '../tokens/token-types.ts';
import type { StepKind, StepParts } from './step-kind.ts';

/** One channel of `send … by preferred or push`; `preferred` is the one that the contact prefers. */
export interface ChannelChoiceNode {
  readonly channel: Channel | 'preferred';
  readonly span: Span;
}

/** `send cart_reminder by preferred or push or sms [as LABEL] [with { … }] [else { … }]`: the first channel that reaches the contact. */
export type SendStepNode = StepBase & {
  readonly kind: 'send';
  readonly message: Name;
  readonly by: readonly ChannelChoiceNode[];
  readonly with: readonly ArgumentNode[];
  readonly otherwise?: ElseNode;
};

/** `send NAME by preferred or push … [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
export const send: StepKind<SendStepNode> = {
  word: 'send',
  define: (p, parts) => {
    const choice = choiceRule(p, parts);
    return p.rule('send', () => {
      const first = p.take(word('send'));
      const message = p.call(parts.name);
      p.take(word('by'));
      const by: ChannelChoiceNode[] = [p.call(choice, 0)];
      p.loop(() => {
        p.take(word('or'));
        const next = p.call(choice, 1);
        p.build(() => by.push(next));
      });
      p.check(() => requireOr(p));
      const tails = p.call(parts.givenTails);
      return p.build((): SendStepNode => ({ kind: 'send', message, by, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    });
  },
  head: (step) => step.by.at(-1)?.span,
};

function choiceRule(p: CampaignParser, { channel }: StepParts): Rule<ChannelChoiceNode> {
  return p.rule('channelChoice', () => {
    const first = p.peek();
    const chosen = p.choose<ChannelChoiceNode['channel']>('a channel (`email`, `sms`, `push`, `whatsapp`) or `preferred`', [
      {
        ALT: () => {
          p.take(word('preferred'));
          return 'preferred';
        },
      },
      { ALT: () => p.call(channel) },
    ]);
    return p.build(() => ({ channel: chosen, span: p.spanFrom(first) }));
  });
}

/** A channel that follows without `or`, and begins no step of its own. */
function requireOr(p: CampaignParser): void {
  const next = p.peek();
  const channel = next.image === 'preferred' || CHANNELS.some((one) => one === next.image);
  const name = p.peek(2);
  const step = isName(name) && name.startLine === next.startLine;
  if (channel && !step && p.onSameLine()) p.failExpecting('`or` before the next channel');
}
