import type { CallNode } from '../../flow/steps/call.ts';
import type { MessageNode } from '../../flow/steps/message.ts';
import type { SendNode } from '../../flow/steps/send.ts';
import { quote } from '../literals.ts';
import { above, type Block, type BodyContext, indented } from './body.ts';
import type { WaitEmission } from './step-emission.ts';

/** Longest line of a condition with what follows from it. */
const LONGEST = 120;

/** What leaves the machine and has an `else`: `call` says whether it was queued; then the run waits for the answer, or goes the way of the `else` at once. */
export function deliveryLines(
  node: MessageNode | SendNode | CallNode,
  call: string,
  wait: 'awaitDelivery' | 'awaitReply',
  context: BodyContext,
): Block {
  return {
    lines: [
      ...above(node, context.quotes),
      ...onlyIf(`await ${call}`, `return run.${wait}(${quote(node.label)});`),
      `return ${context.stage(node.label, 'not sent')}(run);`,
    ],
    ends: true,
  };
}

/** A message with an `else`: the run stands at it until the provider has answered. */
export const deliveryWait: WaitEmission<MessageNode | SendNode> = {
  fields: ({ label }, table) => {
    const notSent = table.stage(label, 'not sent');
    return [`timeout: ${notSent}`, `delivery: { sent: ${table.stage(label, 'after')}, notSent: ${notSent} }`];
  },
  patience: () => ', until it is known whether it goes',
};

/** One line if it fits. */
function onlyIf(condition: string, statement: string): readonly string[] {
  const line = `if (${condition}) ${statement}`;
  return line.length <= LONGEST ? [line] : [`if (${condition}) {`, ...indented([statement]), '}'];
}
