import type { StartStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Enters the contact into another campaign, as its trigger `started`. */
export type StartNode = NodeBase & { readonly kind: 'start'; readonly campaign: string; readonly next: Target };

/** `start win_back`. */
export const start: EffectFlow<StartStep, StartNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'start', campaign: step.campaign }),
  uses: ({ campaign }) => [`campaign ${campaign}`],
};
