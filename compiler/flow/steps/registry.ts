/** All kinds of steps as the flow knows them. A new one is a file beside this, and its node and its entry here. */
import type { OfKind } from '../../../language/of-kind.ts';
import type { EffectStep, Step } from '../../../language/program.ts';
import type { Target } from '../node.ts';
import { type CallNode, call } from './call.ts';
import { type GiveNode, give } from './give.ts';
import { type IfNode, ifStep } from './if.ts';
import { type MembershipNode, membership } from './membership.ts';
import { type MessageNode, message } from './message.ts';
import { type NotifyNode, notify } from './notify.ts';
import { type ParallelNode, parallel } from './parallel.ts';
import { type RaceNode, race } from './race.ts';
import { type RepeatNode, repeat } from './repeat.ts';
import { type RestartNode, restart } from './restart.ts';
import { type SendNode, send } from './send.ts';
import { type SetNode, set } from './set.ts';
import { type SplitNode, split } from './split.ts';
import { type StartNode, start } from './start.ts';
import { type EffectFlow, type LowerBlock, lowerElse, type NodeFlow, type StepFlow, type WithoutNext } from './step-flow.ts';
import { type StopNode, stop } from './stop.ts';
import { type SuppressNode, suppress } from './suppress.ts';
import { type UnsubscribeNode, unsubscribe } from './unsubscribe.ts';
import { type UntilNode, until } from './until.ts';
import { type WaitNode, wait } from './wait.ts';

/** A node that has an effect and then goes on. */
export type EffectNode =
  | MessageNode
  | SendNode
  | GiveNode
  | MembershipNode
  | SetNode
  | CallNode
  | NotifyNode
  | StartNode
  | UnsubscribeNode
  | SuppressNode;

/** A node of the flow: one step of the campaign. */
export type FlowNode =
  | EffectNode
  | WaitNode
  | UntilNode
  | RaceNode
  | RestartNode
  | IfNode
  | SplitNode
  | ParallelNode
  | RepeatNode
  | StopNode;

/** A node that a standing exit or goal may carry as an effect: it has no successors. */
export type FlowEffect = WithoutNext<EffectNode>;

const EFFECTS = {
  email: message,
  sms: message,
  push: message,
  whatsapp: message,
  send,
  give,
  add: membership,
  remove: membership,
  set,
  call,
  notify,
  start,
  unsubscribe,
  suppress,
} satisfies { readonly [K in EffectStep['kind']]: EffectFlow<OfKind<EffectStep, K>, OfKind<EffectNode, K>> };

const OTHERS = {
  wait,
  until,
  race,
  restart,
  if: ifStep,
  split,
  parallel,
  repeat,
  stop,
} satisfies { readonly [K in Exclude<Step['kind'], EffectStep['kind']>]: StepFlow<OfKind<Step, K>, OfKind<FlowNode, K>> };

// The entry of a step's own kind takes it, so both tables are held as if every entry took all: methods may be.
const effects: Readonly<Record<EffectStep['kind'], EffectFlow<EffectStep, EffectNode>>> = EFFECTS;
const others: Readonly<Record<keyof typeof OTHERS, StepFlow<Step, FlowNode>>> = OTHERS;
const all: Readonly<Record<FlowNode['kind'], NodeFlow<FlowNode>>> = { ...EFFECTS, ...OTHERS };

/** What the flow knows of the kind of a node. */
export const flowOf = (node: Pick<FlowNode | FlowEffect, 'kind'>): NodeFlow<FlowNode> => all[node.kind];

const isEffect = (step: Step): step is EffectStep => step.kind in EFFECTS;

/** Lowers a step of any kind. */
export function lowerStep(step: Step, next: Target, lowerBlock: LowerBlock): readonly FlowNode[] {
  if (!isEffect(step)) return others[step.kind].lower(step, next, lowerBlock);
  const { ways, nodes } = lowerElse('otherwise' in step ? step.otherwise : undefined, next, lowerBlock);
  const effect = effects[step.kind].inFlow?.(step) ?? lowerEffect(step);
  return [{ ...effect, next, ...ways }, ...nodes];
}

/** Lowers an effect of a standing exit, which has no successor. */
export const lowerEffect = (step: EffectStep): FlowEffect => effects[step.kind].effect(step);
