import type { Flow } from '../../compiler/flow/flow.ts';

/** Id of the outbox row of a message's step, `<run>/<place in the flow>.<label>/<occurrence>`: messages of one instant sort, and so go out, in the order of the flow. */
export function outboxId(flow: Pick<Flow, 'nodes' | 'goals' | 'unless'>, run: string, label: string, occurrence: number): string {
  const labels = [...flow.nodes, ...[...flow.goals, ...flow.unless].flatMap((exit) => exit.effects)].map((node) => node.label);
  return `${run}/${String(labels.indexOf(label)).padStart(3, '0')}.${label}/${occurrence}`;
}
