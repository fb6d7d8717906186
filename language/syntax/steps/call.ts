import type { ArgumentNode, ElseNode, Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `call erp as reply with { order: order.id } [else { … }]`: an endpoint of relance.yaml. */
export type CallStepNode = StepBase & {
  readonly kind: 'call';
  readonly endpoint: Name;
  readonly with: readonly ArgumentNode[];
  readonly otherwise?: ElseNode;
};

/** `call ENDPOINT [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
export const call: StepKind<CallStepNode> = {
  word: 'call',
  define: (p, parts) =>
    p.rule('callStep', () => {
      const first = p.take(word('call'));
      const endpoint = p.call(parts.name);
      const tails = p.call(parts.givenTails);
      return p.build((): CallStepNode => ({ kind: 'call', endpoint, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
  head: (step) => step.endpoint.span,
};
