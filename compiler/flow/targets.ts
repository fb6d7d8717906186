/** Edges of the flow: where each node may lead, whatever it waits for. */
import type { Flow, FlowNode, Target } from './flow.ts';

/** All targets of a node; the end of the flow and of an arm among them. */
export function targetsOf(node: FlowNode): readonly Target[] {
  switch (node.kind) {
    case 'stop':
      return [];
    case 'if':
      return [...node.branches.map((branch) => branch.next), node.otherwise];
    case 'race':
      return [...node.arms.map((arm) => arm.next), ...(node.notSent === undefined ? [] : [node.notSent]), node.timeout];
    case 'split':
      return node.arms.map((arm) => arm.next);
    case 'parallel':
      return [...node.arms, node.join];
    case 'repeat':
      return [node.body, node.next];
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'call':
    case 'give':
    case 'until':
      return node.otherwise === undefined ? [node.next] : [node.otherwise, node.next];
    case 'add':
    case 'remove':
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
    case 'wait':
    case 'restart':
      return [node.next];
  }
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

/** The innermost `repeat` around each step that is inside one, by labels. */
export function loopsAround(flow: Pick<Flow, 'nodes'>): ReadonlyMap<Target, Target> {
  const around = new Map<Target, Target>();
  // Invariant: nodes stand in source order, so an inner `repeat` comes behind those around it and takes its steps over.
  for (const node of flow.nodes) {
    if (node.kind !== 'repeat') continue;
    for (const label of reachableFrom(flow, [node.body], new Set([node.label]))) around.set(label, node.label);
  }
  return around;
}
