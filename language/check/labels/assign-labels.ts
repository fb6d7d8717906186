/**
 * Labels of steps. `as NAME` wins; splits and `repeat` go by their name; effects have their own words (`email_cart_reminder`,
 * `give_coupon_save20`, `add_to_vip`); waits, ifs, parallels and stops are numbered within their block (`wait_1`), with the block's words
 * before them (`if_1_then_wait_1`, `wait_1_on_order_placed_stop_1`, `subject_line_short_wait_1`, `email_hello_else_stop_1`).
 * Only unlabelled ones are counted, so a label that is added moves no other step's but those after it in its block.
 */
import type { Schema } from '../../schema/schema.ts';
import type { ArmNode, StepNode } from '../../syntax/ast.ts';
import { findEvent, findThisEvent } from '../events/resolve-event.ts';

/** The label of each step of a campaign, by its node. */
export type Labels = ReadonlyMap<StepNode, string>;

interface Block {
  readonly prefix: string;
  readonly steps: readonly StepNode[];
}

/** Labels of the steps of a campaign's `then` and of the effects of its exits; numbers of exits' steps begin anew in each. */
export function assignLabels(blocks: readonly Block[], schema: Schema): Labels {
  const labels = new Map<StepNode, string>();
  const cohorts = new Map<string, number>();
  for (const block of blocks) assignBlock(block, { labels, cohorts, schema });
  return labels;
}

/** The steps of a campaign by their labels; of two with the same label the first. */
export function stepsByLabel(labels: Labels): ReadonlyMap<string, StepNode> {
  const steps = new Map<string, StepNode>();
  for (const [step, label] of labels) if (!steps.has(label)) steps.set(label, step);
  return steps;
}

interface Assignment {
  readonly labels: Map<StepNode, string>;
  /** How often a campaign splits by a cohort. */
  readonly cohorts: Map<string, number>;
  readonly schema: Schema;
}

function assignBlock({ prefix, steps }: Block, assignment: Assignment): void {
  const counts = new Map<string, number>();
  for (const step of steps) {
    const label = step.label?.text ?? ownWords(step, assignment) ?? `${prefix}${numbered(counts, wordOf(step))}`;
    assignment.labels.set(step, label);
    for (const inner of blocksOf(step, label, assignment.schema)) assignBlock(inner, assignment);
  }
}

function numbered(counts: Map<string, number>, word: string): string {
  const number = (counts.get(word) ?? 0) + 1;
  counts.set(word, number);
  return `${word}_${number}`;
}

/** Waits of all kinds are counted together. */
function wordOf({ kind }: StepNode): string {
  return kind === 'race' || kind === 'until' || kind === 'restart' ? 'wait' : kind;
}

function ownWords(step: StepNode, { cohorts }: Assignment): string | undefined {
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
      return `${step.kind}_${step.message.text}`;
    case 'give':
      return `give_coupon_${step.coupon.text}`;
    case 'add':
      return `add_to_${step.segment.text}`;
    case 'remove':
      return `remove_from_${step.segment.text}`;
    case 'set':
      return `set_${step.target.at(-1)?.text ?? ''}`;
    case 'call':
      return `call_${step.endpoint.text}`;
    case 'notify':
      return `notify_${step.people.text}`;
    case 'start':
      return `start_${step.campaign.text}`;
    case 'unsubscribe':
      return `unsubscribe_from_${step.channel}`;
    case 'suppress':
      return 'suppress_contact';
    case 'repeat':
      return step.name.text;
    case 'split':
      return step.by === 'cohort' ? byCohort(step.name.text, cohorts) : step.name.text;
    default:
      return undefined;
  }
}

/** A cohort may split a campaign more than once, and its name can stand once: later ones are numbered. */
function byCohort(name: string, cohorts: Map<string, number>): string {
  const number = (cohorts.get(name) ?? 0) + 1;
  cohorts.set(name, number);
  return number === 1 ? name : `${name}_${number}`;
}

function blocksOf(step: StepNode, label: string, schema: Schema): readonly Block[] {
  switch (step.kind) {
    case 'if': {
      const branches = step.branches.map(({ steps }, index) => ({ prefix: `${label}_then${index === 0 ? '' : index + 1}_`, steps }));
      return [...branches, { prefix: `${label}_else_`, steps: step.otherwise ?? [] }];
    }
    case 'race': {
      const words = unique(step.arms.map((arm) => eventWords(arm, schema)));
      return [
        ...step.arms.map(({ steps }, index) => ({ prefix: `${label}_on_${words[index] ?? index + 1}_`, steps })),
        ...step.notSent.map(({ steps }) => ({ prefix: `${label}_on_not_sent_`, steps })),
        ...step.timeouts.map(({ steps }) => ({ prefix: `${label}_on_timeout_`, steps })),
      ];
    }
    case 'split':
      return step.arms.map(({ name, steps }) => ({ prefix: `${label}_${name.text}_`, steps }));
    case 'parallel':
      return step.arms.map(({ steps }, index) => ({ prefix: `${label}_${index + 1}_`, steps }));
    case 'repeat':
      return [{ prefix: `${label}_`, steps: step.steps }];
    default:
      return 'otherwise' in step && step.otherwise !== undefined ? [{ prefix: `${label}_else_`, steps: step.otherwise.steps }] : [];
  }
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
