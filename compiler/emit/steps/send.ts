import type { SendNode } from '../../flow/steps/send.ts';
import type { WithoutNext } from '../../flow/steps/step-flow.ts';
import { quote, quoteAll } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { type BodyContext, goOn } from './body.ts';
import { deliveryLines, deliveryWait } from './delivery.ts';
import type { EffectEmission } from './step-emission.ts';

/** `send cart_reminder by push or email`; its `else` as that of a message. */
export const send: EffectEmission<SendNode> = {
  call: sendCode,
  emit: (node, context, until) => {
    if (node.otherwise !== undefined) return deliveryLines(node, sendCode(node, context), 'awaitDelivery', context);
    return goOn(node, () => sendCode(node, context), context, until);
  },
  wait: deliveryWait,
};

function sendCode(node: WithoutNext<SendNode>, context: BodyContext): string {
  return `run.send(${quote(node.label)}, { message: ${quote(node.message)}, by: ${quoteAll(node.by)}${argumentsCode(node, context)} })`;
}
