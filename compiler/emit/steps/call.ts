import type { CallNode } from '../../flow/steps/call.ts';
import type { WithoutNext } from '../../flow/steps/step-flow.ts';
import { quote } from '../literals.ts';
import { argumentsCode } from './arguments.ts';
import { above, type BodyContext, goOn } from './body.ts';
import { deliveryLines } from './delivery.ts';
import type { EffectEmission } from './step-emission.ts';

/** `call erp as reply with { … } else { … }`: the run waits for the answer where a later step reads it, or an `else` needs to know. */
export const call: EffectEmission<CallNode> = {
  call: callCode,
  emit: (node, context, until) => {
    if (node.otherwise !== undefined) return deliveryLines(node, callCode(node, context), 'awaitReply', context);
    if (!node.awaitsReply) return goOn(node, () => callCode(node, context), context, until);
    const code = `await ${callCode(node, context)};`;
    return { lines: [...above(node, context.quotes), code, `return run.awaitReply(${quote(node.label)});`], ends: true };
  },
  wait: {
    fields: ({ label, otherwise }, table) => {
      const after = table.stage(label, 'after');
      const notSent = otherwise === undefined ? '' : `, notSent: ${table.stage(label, 'not sent')}`;
      return [`timeout: ${after}`, `reply: { answered: ${after}${notSent} }`];
    },
    patience: () => ', until it has answered',
  },
};

function callCode(node: WithoutNext<CallNode>, context: BodyContext): string {
  return `run.call(${quote(node.label)}, { endpoint: ${quote(node.endpoint)}${argumentsCode(node, context)} })`;
}
