import type { MembershipStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { segmentSignature } from '../signatures.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Adds the contact to a manual segment, or removes it. */
export type MembershipNode = NodeBase & { readonly kind: 'add' | 'remove'; readonly segment: string; readonly next: Target };

/** `add to big_buyers`, `remove from prospects`. */
export const membership: EffectFlow<MembershipStep, MembershipNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: step.kind, segment: step.segment }),
  uses: ({ segment }, { segments }) => [segmentSignature(segments, segment)],
};
