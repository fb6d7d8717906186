import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** The step that makes the contact a member of a segment, or takes that back. */
function membershipStep(kind: 'add' | 'remove', preposition: 'to' | 'from'): StepKind {
  return {
    word: kind,
    define: (p, parts) =>
      p.rule(kind, () => {
        const first = p.take(word(kind));
        p.take(word(preposition));
        const segment = p.call(parts.name);
        const tails = p.call(parts.effectTails);
        return p.build((): StepNode => ({ kind, segment, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
      }),
  };
}

/** `add to SEGMENT [as LABEL] [else { … }]`. */
export const add: StepKind = membershipStep('add', 'to');

/** `remove from SEGMENT [as LABEL] [else { … }]`. */
export const remove: StepKind = membershipStep('remove', 'from');
