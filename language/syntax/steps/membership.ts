import type { ElseNode, Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `add to big_buyers`, `remove from prospects`. An `else` parses, and the checker says that it can never run. */
export type MembershipStepNode = StepBase & { readonly kind: 'add' | 'remove'; readonly segment: Name; readonly otherwise?: ElseNode };

/** The step that makes the contact a member of a segment, or takes that back. */
function membershipStep(kind: 'add' | 'remove', preposition: 'to' | 'from'): StepKind<MembershipStepNode> {
  return {
    word: kind,
    define: (p, parts) =>
      p.rule(kind, () => {
        const first = p.take(word(kind));
        p.take(word(preposition));
        const segment = p.call(parts.name);
        const tails = p.call(parts.effectTails);
        return p.build((): MembershipStepNode => ({ kind, segment, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
      }),
    head: (step) => step.segment.span,
  };
}

/** `add to SEGMENT [as LABEL] [else { … }]`. */
export const add = membershipStep('add', 'to');

/** `remove from SEGMENT [as LABEL] [else { … }]`. */
export const remove = membershipStep('remove', 'from');
