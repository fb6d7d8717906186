/**
 * Cuts a flow at its waits into stages (what one transaction does), and finds the joins: nodes that more than one stage reaches.
 */
import type { Span } from '../../language/program.ts';
import type { CallNode, Flow, FlowNode, ParallelNode, RaceNode, Target } from './flow.ts';
import { type DeliveryNode, isWaiting, type WaitingNode } from './waits.ts';

/** How a stage is entered: at the start, behind a wait, by the arm of a race (its index), at a race's deadline, by a message or call that failed, or as an arm of a `parallel`. */
export type StageWay =
  | { readonly kind: 'start' }
  | { readonly kind: 'after' }
  | { readonly kind: 'arm'; readonly index: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not sent' }
  /** One arm of a `parallel`, from the position `armPosition` of it. */
  | { readonly kind: 'branch'; readonly index: number };

/** What lies between the start or one way out of a wait and the next waits. */
export interface FlowStage {
  readonly name: string;
  /** The position it leaves: `start`, or the label of a wait. */
  readonly from: string;
  readonly way: StageWay;
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
    const isJoin = others.length > 0 || node.kind === 'repeat';
    if (isJoin) joins.push(node.label);
    const behind = isWaiting(node) ? stagesBehind(node) : [];
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
  switch (node.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'call':
      return isWaiting(node) ? [] : [node.next];
    case 'give':
      return node.otherwise === undefined ? [node.next] : [node.otherwise, node.next];
    case 'add':
    case 'remove':
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
      return [node.next];
    case 'split':
      return node.arms.map((arm) => arm.next);
    case 'repeat':
      return [node.body, node.next];
    case 'if':
      return [...node.branches.map((branch) => branch.next), node.otherwise];
    case 'until':
      return node.otherwise === undefined ? [] : [node.otherwise];
    case 'wait':
    case 'race':
    case 'restart':
    case 'parallel':
    case 'stop':
      return [];
  }
}

function stagesBehind(node: WaitingNode): readonly FlowStage[] {
  switch (node.kind) {
    case 'wait':
    case 'until':
    case 'restart':
      return [afterStage(node)];
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'call':
      return node.otherwise === undefined ? [afterStage(node)] : [afterStage(node), notSentStage(node, node.otherwise)];
    case 'parallel':
      return [...node.arms.map((_, index) => branchStage(node, index)), afterStage({ ...node, next: node.join })];
    case 'race':
      return raceStages(node);
  }
}

/** Where an arm of a `parallel` begins, as cursors and the table of waits call it; `index` from 0. */
export function armPosition(parallel: string, index: number): string {
  return `${parallel}/${index + 1}`;
}

function branchStage(node: ParallelNode, index: number): FlowStage {
  const entry = node.arms[index];
  if (entry === undefined) throw new Error(`The parallel ${node.label} has no arm ${index}.`);
  return {
    name: `${node.label}_arm_${index + 1}`,
    from: armPosition(node.label, index),
    way: { kind: 'branch', index },
    entry,
    span: node.span,
  };
}

function afterStage(node: Pick<Exclude<WaitingNode, RaceNode | ParallelNode>, 'label' | 'next' | 'span'>): FlowStage {
  return { name: `after_${node.label}`, from: node.label, way: { kind: 'after' }, entry: node.next, span: node.span };
}

function notSentStage(node: DeliveryNode | CallNode | RaceNode, entry: Target): FlowStage {
  return { name: `${node.label}_not_sent`, from: node.label, way: { kind: 'not sent' }, entry, span: node.span };
}

function raceStages(node: RaceNode): readonly FlowStage[] {
  const arms = node.arms.map(
    (arm, index): FlowStage => ({
      name: armName(node, index),
      from: node.label,
      way: { kind: 'arm', index },
      entry: arm.next,
      span: arm.event.span,
    }),
  );
  const notSent = node.notSent === undefined ? [] : [notSentStage(node, node.notSent)];
  return [
    ...arms,
    ...notSent,
    { name: `${node.label}_on_timeout`, from: node.label, way: { kind: 'timeout' }, entry: node.timeout, span: node.span },
  ];
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
