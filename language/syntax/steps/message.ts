import type { Channel } from '../../program.ts';
import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** The step that sends a message by `channel`: `email NAME [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
export function messageStep(channel: Channel): StepKind {
  return {
    word: channel,
    define: (p, parts) =>
      p.rule(channel, () => {
        const first = p.take(word(channel));
        const message = p.call(parts.name);
        const tails = p.call(parts.givenTails);
        return p.build((): StepNode => ({ kind: channel, message, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
      }),
  };
}
