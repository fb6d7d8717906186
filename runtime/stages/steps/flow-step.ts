import type { Flow, FlowEffect, FlowNode } from '../../../compiler/flow/flow.ts';

type Effect = FlowNode | FlowEffect;

/** The step of this kind and label as the flow holds it, among the effects of clauses too. Generated code names no others. */
export function flowStep<K extends Effect['kind']>(
  flow: Pick<Flow, 'nodes' | 'goals' | 'unless'>,
  kind: K,
  label: string,
): Extract<FlowEffect, { readonly kind: K }> {
  const effects = [...flow.goals, ...flow.unless].flatMap((exit) => exit.effects);
  const isIt = (step: Effect): step is Extract<FlowEffect, { readonly kind: K }> => step.kind === kind && step.label === label;
  const found = [...flow.nodes, ...effects].find(isIt);
  if (found === undefined) throw new Error(`The flow has no ${kind} \`${label}\`.`);
  return found;
}
