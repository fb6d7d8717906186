/** Steps inside a `repeat` are taken once in each pass: their occurrence is the number of the pass, counted over all entries. */
import type { Flow } from '../../compiler/flow/flow.ts';
import { loopsAround } from '../../compiler/flow/targets.ts';
import type { Loops, Run } from '../store/port.ts';
import { labelOfStep } from '../store/values/step-counts.ts';

const known = new WeakMap<object, ReturnType<typeof loopsAround>>();

function aroundIn(flow: Pick<Flow, 'nodes'>): ReturnType<typeof loopsAround> {
  const found = known.get(flow.nodes) ?? loopsAround(flow);
  known.set(flow.nodes, found);
  return found;
}

/** Occurrence of a step (a decision by its remembered name) for a cursor with these counters; 1 outside of all loops. */
export function occurrenceOf(flow: Pick<Flow, 'nodes'>, loops: Loops | undefined, label: string): number {
  const loop = aroundIn(flow).get(labelOfStep(label));
  return loop === undefined ? 1 : (loops?.[loop]?.total ?? 1);
}

/** The pass that the run has begun last of the loop around the step, whichever of its cursors is in it; 1 outside of all loops. */
export function latestOccurrence(flow: Pick<Flow, 'nodes'>, cursors: Run['cursors'], label: string): number {
  return Math.max(1, ...Object.values(cursors).map(({ loops }) => occurrenceOf(flow, loops, label)));
}
