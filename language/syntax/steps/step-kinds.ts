/** The registry of steps as they are written: a line for the descriptor, and one for the type of its nodes. */
import { type CallStepNode, call } from './call.ts';
import { type GiveStepNode, give } from './give.ts';
import { branch, type IfStepNode } from './if.ts';
import { add, type MembershipStepNode, remove } from './membership.ts';
import { email, type MessageStepNode, push, sms, whatsapp } from './message.ts';
import { type NotifyStepNode, notify } from './notify.ts';
import { type ParallelStepNode, parallel } from './parallel.ts';
import { type RepeatStepNode, repeat } from './repeat.ts';
import { type SendStepNode, send } from './send.ts';
import { type SetStepNode, set } from './set.ts';
import { type SplitStepNode, split } from './split.ts';
import { type StartStepNode, start } from './start.ts';
import type { StepKind } from './step-kind.ts';
import { type StopStepNode, stop } from './stop.ts';
import { type SuppressStepNode, suppress } from './suppress.ts';
import { type UnsubscribeStepNode, unsubscribe } from './unsubscribe.ts';
import { type WaitNode, wait } from './wait.ts';

/** A step, in the blocks of `then`, arms and branches; in the `{ EFFECTS }` of `unless` and `goal` too (that only effects stand there is checked later). */
export type StepNode =
  | MessageStepNode
  | SendStepNode
  | GiveStepNode
  | MembershipStepNode
  | SetStepNode
  | CallStepNode
  | NotifyStepNode
  | StartStepNode
  | UnsubscribeStepNode
  | SuppressStepNode
  | WaitNode
  | IfStepNode
  | SplitStepNode
  | ParallelStepNode
  | RepeatStepNode
  | StopStepNode;

/** All steps, in the order in which messages name them. */
export const stepKinds: readonly StepKind[] = [
  ...[email, sms, push, whatsapp],
  send,
  give,
  ...[add, remove],
  set,
  call,
  notify,
  start,
  unsubscribe,
  suppress,
  wait,
  branch,
  split,
  parallel,
  repeat,
  stop,
];
