/**
 * Labels of steps. `as NAME` wins; else effects have their own words (`email_cart_reminder`, `give_coupon_save20`, `add_to_vip`), and waits, ifs and
 * stops are numbered within their block (`wait_1`), with the block's words before them (`if_1_then_wait_1`, `wait_1_on_order_placed_stop_1`, `email_hello_else_stop_1`).
 * Only unlabelled ones are counted, so a label that is added moves no other step's but those after it in its block.
 */
import type { Schema } from '../../schema/schema.ts';
import type { ArmNode, StepNode } from '../../syntax/ast.ts';
import { findEvent, findThisEvent } from '../events/resolve-event.ts';

/** The label of each step of a campaign, by its node. */
export type Labels = ReadonlyMap<StepNode, string>;

/** Labels of the steps of a campaign's `then` and of the effects of its exits; numbers of exits' steps begin anew in each. */
export function assignLabels(blocks: readonly { readonly prefix: string; readonly steps: readonly StepNode[] }[], schema: Schema): Labels {
  const labels = new Map<StepNode, string>();
  for (const block of blocks) assignBlock(block.prefix, block.steps, labels, schema);
  return labels;
}

function assignBlock(prefix: string, steps: readonly StepNode[], labels: Map<StepNode, string>, schema: Schema): void {
  const counts = new Map<string, number>();
  const numbered = (word: string): string => {
    const number = (counts.get(word) ?? 0) + 1;
    counts.set(word, number);
    return `${prefix}${word}_${number}`;
  };
  for (const step of steps) {
    const label = step.label?.text ?? ownWords(step) ?? numbered(step.kind === 'race' || step.kind === 'until' ? 'wait' : step.kind);
    labels.set(step, label);
    for (const inner of innerBlocks(step, label, schema)) assignBlock(inner.prefix, inner.steps, labels, schema);
  }
}

function ownWords(step: StepNode): string | undefined {
  switch (step.kind) {
    case 'email':
    case 'sms':
      return `${step.kind}_${step.message.text}`;
    case 'give':
      return `give_coupon_${step.coupon.text}`;
    case 'add':
      return `add_to_${step.segment.text}`;
    case 'remove':
      return `remove_from_${step.segment.text}`;
    default:
      return undefined;
  }
}

function innerBlocks(
  step: StepNode,
  label: string,
  schema: Schema,
): readonly { readonly prefix: string; readonly steps: readonly StepNode[] }[] {
  if (step.kind === 'if') {
    const branches = step.branches.map(({ steps }, index) => ({ prefix: `${label}_then${index === 0 ? '' : index + 1}_`, steps }));
    return [...branches, { prefix: `${label}_else_`, steps: step.otherwise ?? [] }];
  }
  if (step.kind !== 'race')
    return 'otherwise' in step && step.otherwise !== undefined ? [{ prefix: `${label}_else_`, steps: step.otherwise.steps }] : [];
  const words = unique(step.arms.map((arm) => eventWords(arm, schema)));
  const arms = step.arms.map(({ steps }, index) => ({ prefix: `${label}_on_${words[index] ?? index + 1}_`, steps }));
  return [...arms, ...step.timeouts.map(({ steps }) => ({ prefix: `${label}_on_timeout_`, steps }))];
}

/** `order_placed`, also where the author wrote `purchased`. */
function eventWords({ event }: ArmNode, schema: Schema): string {
  const { aboutThis, words } = event.phrase;
  const found = aboutThis ? findThisEvent(words, schema) : findEvent(words, schema);
  return found?.name.replaceAll(' ', '_') ?? words.map((word) => word.text).join('_');
}

/** Arms on the same event are told apart by a number: `order_placed`, `order_placed2`. */
function unique(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    const before = words.slice(0, index).filter((other) => other === word).length;
    return before === 0 ? word : `${word}${before + 1}`;
  });
}
