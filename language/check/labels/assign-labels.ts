/**
 * Labels of steps. `as NAME` wins; splits and `repeat` go by their name; effects have their own words (`email_cart_reminder`,
 * `give_coupon_save20`, `add_to_vip`); waits, ifs, parallels and stops are numbered within their block (`wait_1`), with the block's words
 * before them (`if_1_then_wait_1`, `wait_1_on_order_placed_stop_1`, `subject_line_short_wait_1`, `email_hello_else_stop_1`).
 * Only unlabelled ones are counted, so a label that is added moves no other step's but those after it in its block.
 */
import type { Schema } from '../../schema/schema.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { blocksOf, nameOf, wordOf } from '../../syntax/steps/of-step.ts';
import type { LabelledStep } from '../scope.ts';
import { stepChecks } from '../steps/registry.ts';

/** The label of each step of a campaign, by its node. */
export type Labels = ReadonlyMap<StepNode, string>;

interface Block {
  readonly prefix: string;
  readonly steps: readonly StepNode[];
}

/** Labels of the steps of a campaign's `then` and of the effects of its exits; numbers of exits' steps begin anew in each. */
export function assignLabels(blocks: readonly Block[], schema: Schema): Labels {
  const labels = new Map<StepNode, string>();
  const asked = new Map<string, number>();
  for (const block of blocks) assignBlock(block, { labels, asked, schema });
  return labels;
}

/** The steps of a campaign by their labels; of two with the same label the first. */
export function stepsByLabel(labels: Labels): ReadonlyMap<string, LabelledStep> {
  const steps = new Map<string, LabelledStep>();
  for (const [node, label] of labels) if (!steps.has(label)) steps.set(label, { node, of: stepChecks[node.kind] });
  return steps;
}

interface Assignment {
  readonly labels: Map<StepNode, string>;
  /** How often a name was asked for that may come again: a cohort that the campaign splits by. */
  readonly asked: Map<string, number>;
  readonly schema: Schema;
}

function assignBlock({ prefix, steps }: Block, assignment: Assignment): void {
  const counts = new Map<string, number>();
  const { asked, schema } = assignment;
  for (const step of steps) {
    const words = stepChecks[step.kind];
    const label = nameOf(step)?.text ?? words.labelWords?.(step, (name) => count(asked, name)) ?? numbered(prefix, step, counts);
    assignment.labels.set(step, label);
    const blocks = blocksOf(step);
    if (blocks.length === 0) continue;
    const inner = words.blockWords?.(step, schema);
    for (const [index, block] of blocks.entries())
      assignBlock({ prefix: below(label, inner?.[index] ?? 'else'), steps: block.steps }, assignment);
  }
}

/** Waits of all kinds are counted together. */
function numbered(prefix: string, step: StepNode, counts: Map<string, number>): string {
  const word = wordOf(step);
  return `${prefix}${word}_${count(counts, word) + 1}`;
}

function below(label: string, words: string): string {
  return words === '' ? `${label}_` : `${label}_${words}_`;
}

/** How often it was asked for before. */
function count(counts: Map<string, number>, name: string): number {
  const before = counts.get(name) ?? 0;
  counts.set(name, before + 1);
  return before;
}
