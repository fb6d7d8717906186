/** Edges of the flow: where each node may lead, whatever it waits for. */
import type { Flow, FlowNode, Target } from './flow.ts';
import type { WayOut } from './node.ts';
import { flowOf } from './steps/registry.ts';

/** All targets of a node; the end of the flow and of an arm among them. */
export function targetsOf(node: FlowNode): readonly Target[] {
  return flowOf(node).targets?.(node) ?? plainTargets(node);
}

function plainTargets(node: FlowNode): readonly Target[] {
  const ways = waysOut(node);
  if (ways.length > 0) return ways.map(({ to }) => to);
  return 'next' in node ? [node.next] : [];
}

/** The ways out of a node that has several, in the order of `wayLabels`; of a `parallel` none, since all its arms are taken. */
export function waysOut(node: FlowNode): readonly WayOut[] {
  return flowOf(node).ways?.(node) ?? waysOfElse(node);
}

function waysOfElse(node: FlowNode): readonly WayOut[] {
  if (!('next' in node && 'otherwise' in node) || node.otherwise === undefined) return [];
  const { next, otherwise, span } = node;
  return [
    { way: 'done', to: next, span },
    { way: 'else', to: otherwise, span },
  ];
}

/** Labels of the nodes that can be come to from these targets, themselves included; not through the nodes of `without`. */
export function reachableFrom(
  flow: Pick<Flow, 'nodes'>,
  from: readonly Target[],
  without: ReadonlySet<Target> = new Set(),
): ReadonlySet<Target> {
  const nodes = new Map(flow.nodes.map((node) => [node.label, node]));
  const found = new Set<Target>();
  const open = [...from];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    const node = nodes.get(target);
    if (node === undefined || without.has(target) || found.has(target)) continue;
    found.add(target);
    open.push(...targetsOf(node));
  }
  return found;
}

/** Where a pass of a `repeat` begins; undefined for nodes of other kinds. */
export const bodyOf = (node: FlowNode): Target | undefined => flowOf(node).body?.(node);

/** The innermost `repeat` around each step that is inside one, by labels. */
export function loopsAround(flow: Pick<Flow, 'nodes'>): ReadonlyMap<Target, Target> {
  const around = new Map<Target, Target>();
  // Invariant: nodes stand in source order, so an inner `repeat` comes behind those around it and takes its steps over.
  for (const node of flow.nodes) {
    const body = bodyOf(node);
    if (body === undefined) continue;
    for (const label of reachableFrom(flow, [body], new Set([node.label]))) around.set(label, node.label);
  }
  return around;
}
