/**
 * Cuts a flow at its waits into stages (what one transaction does), and finds the joins: nodes that more than one stage reaches.
 */
import type { Flow, FlowNode, Target } from './flow.ts';
import type { FlowStage } from './stage.ts';
import { flowOf } from './steps/registry.ts';
import { bodyOf, targetsOf } from './targets.ts';
import { isWaiting, stagesBehind } from './waits.ts';

/** A flow, cut. */
export interface StagePlan {
  /** In source order: start first. */
  readonly stages: readonly FlowStage[];
  /** Labels of nodes that several stages reach, in source order. Nothing but a join is reached from two stages without passing one. */
  readonly joins: readonly string[];
}

/** Cuts the flow. Nodes that nothing reaches belong to no stage. */
export function cutStages(flow: Flow): StagePlan {
  const start: FlowStage = { name: 'start', from: 'start', way: { kind: 'start' }, entry: flow.start };
  const stages = [start];
  const joins: string[] = [];
  // Invariant: but for those back to a `repeat`, edges lead forward (flow/lower.ts): when another node's turn comes, all who reach it have been seen.
  const owners = new Map<Target, Set<string>>();
  const reach = (target: Target, owner: string) => owners.set(target, (owners.get(target) ?? new Set()).add(owner));
  reach(start.entry, start.name);
  for (const node of flow.nodes) {
    const [owner, ...others] = owners.get(node.label) ?? [];
    if (owner === undefined) continue;
    // A pass leads back to its `repeat` from later nodes, so that one is always a function of its own.
    const isJoin = others.length > 0 || bodyOf(node) !== undefined;
    if (isJoin) joins.push(node.label);
    const behind = stagesBehind(node);
    stages.push(...behind);
    for (const stage of behind) reach(stage.entry, stage.name);
    for (const target of successors(node)) reach(target, isJoin ? `join ${node.label}` : owner);
  }
  return { stages: distinctNames(stages), joins };
}

/**
 * Where a node leads within its own stage. Some waits let a run pass: one that passes a calendar wait without `else` calls the stage behind
 * it, one whose message does not go calls the stage of its `else`; neither enters a node of its own.
 */
function successors(node: FlowNode): readonly Target[] {
  return flowOf(node).within?.(node) ?? (isWaiting(node) ? [] : targetsOf(node));
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
