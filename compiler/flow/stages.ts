/**
 * Cuts a flow at its waits into stages (what one transaction does), and finds the joins: nodes that more than one stage reaches.
 */
import type { Span } from '../../language/program.ts';
import { END, type Flow, type FlowNode, type RaceNode, type Target, type WaitNode } from './flow.ts';

/** What lies between the start or one way out of a wait and the next waits. */
export interface FlowStage {
  readonly name: string;
  /** The position it leaves: `start`, or the label of a wait. */
  readonly from: string;
  /** Index of the race's arm that leads here; absent for the start and the deadline. */
  readonly arm?: number;
  readonly entry: Target;
  /** The clause, wait or arm that leads here; absent for the start. */
  readonly span?: Span;
}

/** A flow, cut. */
export interface StagePlan {
  /** In source order: start first. */
  readonly stages: readonly FlowStage[];
  /** Labels of nodes that several stages reach, in source order. Nothing but a join is reached from two stages without passing one. */
  readonly joins: readonly string[];
}

/** Cuts the flow. Nodes that nothing reaches belong to no stage. */
export function cutStages(flow: Flow): StagePlan {
  const start: FlowStage = { name: 'start', from: 'start', entry: flow.start };
  const stages = [start];
  const joins: string[] = [];
  // Invariant: edges lead forward (flow/lower.ts), so when a node's turn comes, all who reach it have been seen.
  const owners = new Map<Target, Set<string>>();
  const reach = (target: Target, owner: string) => owners.set(target, (owners.get(target) ?? new Set()).add(owner));
  reach(start.entry, start.name);
  for (const node of flow.nodes) {
    const [owner, ...others] = owners.get(node.label) ?? [];
    if (owner === undefined) continue;
    if (others.length > 0) joins.push(node.label);
    if (node.kind === 'wait' || node.kind === 'race') {
      const next = stagesBehind(node);
      stages.push(...next);
      for (const stage of next) reach(stage.entry, stage.name);
    } else {
      for (const target of successors(node)) reach(target, others.length > 0 ? `join ${node.label}` : owner);
    }
  }
  return { stages: distinctNames(stages), joins };
}

/** Where a node leads within its own stage. */
function successors(node: Exclude<FlowNode, WaitNode | RaceNode>): readonly Target[] {
  switch (node.kind) {
    case 'email':
    case 'give':
      return node.next === END ? [] : [node.next];
    case 'if':
      return [...node.branches.map((branch) => branch.next), node.otherwise].filter((target) => target !== END);
    case 'stop':
      return [];
  }
}

function stagesBehind(node: WaitNode | RaceNode): readonly FlowStage[] {
  if (node.kind === 'wait') return [{ name: `after_${node.label}`, from: node.label, entry: node.next, span: node.span }];
  const arms = node.arms.map((arm, index) => ({
    name: armName(node, index),
    from: node.label,
    arm: index,
    entry: arm.next,
    span: arm.event.span,
  }));
  return [...arms, { name: `${node.label}_on_timeout`, from: node.label, entry: node.timeout, span: node.span }];
}

/** `<race>_on_<event words>`, numbered when two arms share an event. */
function armName(node: RaceNode, index: number): string {
  const event = node.arms[index]?.event.event ?? '';
  const same = node.arms.flatMap((arm, at) => (arm.event.event === event ? [at] : []));
  const name = `${node.label}_on_${event.replaceAll(' ', '_')}`;
  return same.length > 1 ? `${name}_${same.indexOf(index) + 1}` : name;
}

/** Labels chosen by authors may make two names equal (`wait … as x_on_timeout`); the later one gets a number. */
function distinctNames(stages: readonly FlowStage[]): readonly FlowStage[] {
  const taken = new Set<string>();
  return stages.map((stage) => {
    let name = stage.name;
    for (let number = 2; taken.has(name); number += 1) name = `${stage.name}_${number}`;
    taken.add(name);
    return { ...stage, name };
  });
}
