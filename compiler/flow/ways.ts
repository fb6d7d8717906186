/** The ways of a flow: everything in a campaign that a run can come to, or not. Coverage of tests and the paths of a backtest count them. */
import type { Span } from '../../language/program.ts';
import { nodeWords } from '../graph/box-words.ts';
import { wayLabels } from '../graph/way-words.ts';
import { expressionWords } from '../words/expression.ts';
import { triggerWords } from '../words/trigger.ts';
import type { Flow, FlowExit, FlowNode, Target } from './flow.ts';
import { waysOut } from './targets.ts';

export { waysOut } from './targets.ts';

/**
 * One of them. `trigger`: its label is `when_1`, …; `refused`: an entry that `only if` refuses, label `only_if`; `exit` and `goal` have the label of
 * their clause; `step` that of the node. `way`: one of several ways out of a node, by `way` (of an `if` `1`, `2`, … and `else`; of a split the arm;
 * of a race `1`, `2`, …, `not sent` and `timeout`; of a `repeat` `again` and `done`; of what has an `else` `done` and `else`), which leads to `to`.
 */
export interface Way {
  readonly kind: 'trigger' | 'refused' | 'step' | 'way' | 'exit' | 'goal';
  readonly label: string;
  readonly way?: string;
  readonly to?: Target;
  readonly span: Span;
  /** For people, one line: `If contact.city == "Lyon": no`. */
  readonly words: string;
}

/** The label of a trigger, by its place among them from 0. */
export const triggerLabel = (index: number): string => `when_${index + 1}`;
/** The label of the way that `only if` closes. */
export const ONLY_IF = 'only_if';

/** Names a way within its flow. */
export const wayKey = ({ label, way }: Pick<Way, 'label' | 'way'>): string => (way === undefined ? label : `${label}#${way}`);

/** All ways of the flow, in source order within triggers, entry, goals, exits and steps; a node stands before the ways out of it. */
export function waysOf(flow: Flow): readonly Way[] {
  const { triggers, onlyIf, goals, unless, nodes } = flow;
  return [
    ...triggers.map((trigger, index): Way => {
      const words = `when ${triggerWords(trigger)}`;
      return { kind: 'trigger', label: triggerLabel(index), span: trigger.span, words };
    }),
    ...(onlyIf === undefined
      ? []
      : [{ kind: 'refused', label: ONLY_IF, span: onlyIf.span, words: `refused: only if ${expressionWords(onlyIf)}` } as const]),
    ...goals.map((exit) => exitWay('goal', exit)),
    ...unless.map((exit) => exitWay('exit', exit)),
    ...nodes.flatMap(nodeWays),
  ];
}

const exitWay = (kind: 'goal' | 'exit', { label, when, span }: FlowExit): Way => ({
  kind,
  label,
  span,
  words: `${kind === 'goal' ? 'goal' : 'unless'} ${expressionWords(when)}`,
});

const NO_COUPONS = { coupons: new Map<string, string>() };

function nodeWays(node: FlowNode): readonly Way[] {
  const { label, span } = node;
  const { title } = nodeWords(node, NO_COUPONS);
  const labels = wayLabels(node);
  const ways = waysOut(node).map((out, index): Way => ({ kind: 'way', label, ...out, words: `${title}: ${labels[index] ?? out.way}` }));
  return [{ kind: 'step', label, span, words: title }, ...ways];
}
