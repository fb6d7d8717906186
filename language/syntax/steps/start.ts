import type { ElseNode, Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `start win_back`. */
export type StartStepNode = StepBase & { readonly kind: 'start'; readonly campaign: Name; readonly otherwise?: ElseNode };

/** `start CAMPAIGN [as LABEL] [else { … }]`. */
export const start: StepKind<StartStepNode> = {
  word: 'start',
  define: (p, parts) =>
    p.rule('start', () => {
      const first = p.take(word('start'));
      const campaign = p.call(parts.name);
      const tails = p.call(parts.effectTails);
      return p.build((): StartStepNode => ({ kind: 'start', campaign, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
  head: (step) => step.campaign.span,
};
