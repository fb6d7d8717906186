import { CHANNELS } from '../../program.ts';
import type { ChannelChoiceNode, StepNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { isName, word } from '../tokens/token-types.ts';
import type { StepKind, StepParts } from './step-kind.ts';

/** `send NAME by preferred or push … [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
export const send: StepKind = {
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
      return p.build((): StepNode => ({ kind: 'send', message, by, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    });
  },
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
