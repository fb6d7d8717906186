/** How all kinds of steps are drawn. A new one is a file beside this, and one entry here. */
import type { OfKind } from '../../../language/of-kind.ts';
import type { Step } from '../../../language/program.ts';
import type { FlowEffect } from '../../flow/flow.ts';
import { call } from './call.ts';
import { give } from './give.ts';
import { ifStep } from './if.ts';
import { add, remove } from './membership.ts';
import { messages } from './message.ts';
import { notify } from './notify.ts';
import { parallel } from './parallel.ts';
import { race } from './race.ts';
import { repeat } from './repeat.ts';
import { restart } from './restart.ts';
import { send } from './send.ts';
import { set } from './set.ts';
import { split } from './split.ts';
import { start } from './start.ts';
import type { Drawn, DrawnStep, StepColour, StepPicture } from './step-picture.ts';
import { stop } from './stop.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

const STEPS = {
  ...messages,
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
  if: ifStep,
  split,
  parallel,
  repeat,
  stop,
} satisfies { readonly [K in Step['kind']]: StepPicture<Drawn<K>, OfKind<Step, K>> };

// The entry of a step's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Step['kind'], StepPicture<DrawnStep | FlowEffect>>> = STEPS;

/** Kinds of steps of a colour, in the order of the table. */
export const kindsOfColour = (colour: StepColour): readonly string[] =>
  Object.entries(all).flatMap(([kind, picture]) => ((picture.colour ?? 'contact') === colour ? [kind] : []));

/** How steps of this kind are drawn. */
export const pictureOf = ({ kind }: Pick<Step, 'kind'>): StepPicture<DrawnStep | FlowEffect> => all[kind];
