import type { MessageNode } from '../../flow/steps/message.ts';
import type { WithoutNext } from '../../flow/steps/step-flow.ts';
import { quote } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { type BodyContext, goOn } from './body.ts';
import { deliveryLines, deliveryWait } from './delivery.ts';
import type { EffectEmission } from './step-emission.ts';

/**
 * `email cart_reminder with { … }`; with an `else` the run waits for the provider's answer, or goes the way of the `else` at once if the
 * message may not go.
 */
export const message: EffectEmission<MessageNode> = {
  call: messageCode,
  emit: (node, context, until) => {
    if (node.otherwise !== undefined) return deliveryLines(node, messageCode(node, context), 'awaitDelivery', context);
    return goOn(node, () => messageCode(node, context), context, until);
  },
  wait: deliveryWait,
};

function messageCode(node: WithoutNext<MessageNode>, context: BodyContext): string {
  return `run.${node.kind}(${quote(node.label)}, { message: ${quote(node.message)}${argumentsCode(node, context)} })`;
}
