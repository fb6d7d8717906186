/** The registry of steps as they are checked: a line for the descriptor, and one for the type of the checked step. */
import type { OfKind } from '../../of-kind.ts';
import type { StepNode } from '../../syntax/steps/step-kinds.ts';
import { type CallStep, call } from './call.ts';
import { type GiveStep, give } from './give.ts';
import { branch, type IfStep } from './if.ts';
import { add, type MembershipStep, remove } from './membership.ts';
import { email, type MessageStep, push, sms, whatsapp } from './message.ts';
import { type NotifyStep, notify } from './notify.ts';
import { type ParallelStep, parallel } from './parallel.ts';
import { type RaceStep, race } from './race.ts';
import { type SuppressStep, suppress, type UnsubscribeStep, unsubscribe } from './reach.ts';
import { type RepeatStep, repeat } from './repeat.ts';
import { type RestartStep, restart } from './restart.ts';
import { type SendStep, send } from './send.ts';
import { type SetStep, set } from './set.ts';
import { type SplitStep, split } from './split.ts';
import { type StartStep, start } from './start.ts';
import type { EffectCheck, StepCheck } from './step-check.ts';
import { type StopStep, stop } from './stop.ts';
import { type UntilStep, until } from './until.ts';
import { type WaitStep, wait } from './wait.ts';

/** Steps that a clause may carry as its effects; there none of them has an `otherwise`, since the run has ended. */
export type EffectStep =
  | MessageStep
  | SendStep
  | GiveStep
  | MembershipStep
  | SetStep
  | CallStep
  | NotifyStep
  | StartStep
  | UnsubscribeStep
  | SuppressStep;

/** A step of `then`. */
export type Step = EffectStep | WaitStep | UntilStep | RaceStep | RestartStep | IfStep | SplitStep | ParallelStep | RepeatStep | StopStep;

type CheckOf<K extends Step['kind']> = K extends EffectStep['kind']
  ? EffectCheck<OfKind<StepNode, K>, OfKind<Step, K>>
  : StepCheck<OfKind<StepNode, K>, OfKind<Step, K>>;

/** All steps. */
export const stepChecks: Readonly<Record<StepNode['kind'], StepCheck>> = {
  email,
  sms,
  push,
  whatsapp,
  send,
  give,
  add,
  remove,
  set,
  call,
  notify,
  start,
  unsubscribe,
  suppress,
  wait,
  until,
  race,
  restart,
  if: branch,
  split,
  parallel,
  repeat,
  stop,
} satisfies { readonly [K in Step['kind']]: CheckOf<K> };
