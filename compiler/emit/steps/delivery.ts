import type { CallNode } from '../../flow/flow.ts';
import type { DeliveryNode } from '../../flow/waits.ts';
import { quote } from '../literals.ts';
import { above, type Block, type BodyContext, indented } from './body.ts';

/** Longest line of a condition with what follows from it. */
const LONGEST = 120;

/** What leaves the machine and has an `else`: `call` says whether it was queued; then the run waits for the answer, or goes the way of the `else` at once. */
export function deliveryLines(
  node: DeliveryNode | CallNode,
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

/** One line if it fits. */
function onlyIf(condition: string, statement: string): readonly string[] {
  const line = `if (${condition}) ${statement}`;
  return line.length <= LONGEST ? [line] : [`if (${condition}) {`, ...indented([statement]), '}'];
}
