/** The code of all kinds of steps. A new one is a file beside this, and one entry here. */

import type { OfKind } from '../../../language/of-kind.ts';
import type { EffectNode, FlowEffect, FlowNode, Target } from '../../flow/flow.ts';
import { above, type Block, type BodyContext, goOn } from './body.ts';
import { call } from './call.ts';
import { give } from './give.ts';
import { ifStep } from './if.ts';
import { membership } from './membership.ts';
import { message } from './message.ts';
import { notify } from './notify.ts';
import { parallel } from './parallel.ts';
import { race } from './race.ts';
import { repeat } from './repeat.ts';
import { restart } from './restart.ts';
import { send } from './send.ts';
import { set } from './set.ts';
import { split } from './split.ts';
import { start } from './start.ts';
import type { EffectEmission, StepEmission, WaitEmission } from './step-emission.ts';
import { stop } from './stop.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

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
} satisfies { readonly [K in EffectNode['kind']]: EffectEmission<OfKind<EffectNode, K>> };

const OTHERS = { wait, until, race, restart, if: ifStep, split, parallel, repeat, stop } satisfies {
  readonly [K in Exclude<FlowNode, EffectNode>['kind']]: StepEmission<OfKind<FlowNode, K>>;
};

// The entry of a node's own kind takes it, so both tables are held as if every entry took all: methods may be.
const effects: Readonly<Record<EffectNode['kind'], EffectEmission<EffectNode>>> = EFFECTS;
const others: Readonly<Record<keyof typeof OTHERS, StepEmission<FlowNode>>> = OTHERS;
const all: Readonly<Record<FlowNode['kind'], { readonly wait?: WaitEmission<FlowNode> }>> = { ...EFFECTS, ...OTHERS };

const isEffect = (node: FlowNode): node is EffectNode => node.kind in EFFECTS;

/** The code of a node of any kind and of what follows it. */
export function emitNode(node: FlowNode, context: BodyContext, end: Target | undefined): Block {
  if (!isEffect(node)) return others[node.kind].emit(node, context, end);
  const effect = effects[node.kind];
  return effect.emit?.(node, context, end) ?? goOn(node, () => effect.call(node, context), context, end);
}

/** The code of an effect of a standing exit. */
export function emitEffect(effect: FlowEffect, context: BodyContext): readonly string[] {
  return [...above(effect, context.quotes), `await ${effects[effect.kind].call(effect, context)};`];
}

/** How the node is waited at. Invariant: every kind of which a run may stand at a node says it. */
export function waitOf(node: FlowNode): WaitEmission<FlowNode> {
  const found = all[node.kind].wait;
  if (found === undefined) throw new Error(`No run can stand at \`${node.label}\`.`);
  return found;
}
