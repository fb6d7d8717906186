/** How each kind of step is said. A new one is a file beside this, and one entry here. */
import type { OfKind } from '../../../language/of-kind.ts';
import type { Step } from '../../../language/program.ts';
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
import type { ExplainStep } from './step-words.ts';
import { stop } from './stop.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

const STEPS = {
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
  wait,
  until,
  race,
  restart,
  if: ifStep,
  split,
  parallel,
  repeat,
  stop,
} satisfies { readonly [K in Step['kind']]: ExplainStep<OfKind<Step, K>> };

// The entry of a step's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Step['kind'], ExplainStep<Step>>> = STEPS;

/** The words for steps of this kind. */
export const explainerOf = ({ kind }: Step): ExplainStep<Step> => all[kind];
