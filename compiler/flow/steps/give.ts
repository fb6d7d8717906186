import type { GiveStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Gives a coupon; `otherwise`: there is no code left. */
export type GiveNode = NodeBase & {
  readonly kind: 'give';
  readonly coupon: string;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};

/** `give coupon save20 else { … }`. */
export const give: EffectFlow<GiveStep, GiveNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'give', coupon: step.coupon }),
  uses: ({ coupon }) => [`coupon ${coupon}`],
};
