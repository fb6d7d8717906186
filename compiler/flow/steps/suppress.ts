import type { SuppressStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** No message to the contact ever again. */
export type SuppressNode = NodeBase & { readonly kind: 'suppress'; readonly next: Target };

/** `suppress contact`. */
export const suppress: EffectFlow<SuppressStep, SuppressNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'suppress' }),
};
