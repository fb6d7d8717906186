import { factsOf, flowExpressions } from './expressions.ts';
import type { Flow } from './flow.ts';

/** Names of all events that the flow mentions outside its triggers, sorted: what goes to a run's inbox. */
export function mentionsOf(flow: Pick<Flow, 'onlyIf' | 'unless' | 'goals' | 'measures' | 'nodes'>): readonly string[] {
  return [...new Set(flowExpressions(flow).flatMap(factsOf))].sort();
}
