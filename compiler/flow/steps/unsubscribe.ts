import type { Channel, UnsubscribeStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Takes the consent for a channel away. */
export type UnsubscribeNode = NodeBase & { readonly kind: 'unsubscribe'; readonly channel: Channel; readonly next: Target };

/** `unsubscribe from email`. */
export const unsubscribe: EffectFlow<UnsubscribeStep, UnsubscribeNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'unsubscribe', channel: step.channel }),
};
