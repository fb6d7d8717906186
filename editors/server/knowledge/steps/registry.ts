/** The registry of steps in editors. */
import type { OfKind } from '../../../../language/of-kind.ts';
import type { StepNode } from '../../../../language/syntax/steps/step-kinds.ts';
import type { StepWord } from '../../../../language/syntax/tokens/words.ts';
import { add, give, remove, set, suppress, unsubscribe } from './contact.ts';
import { branch, parallel, repeat, split, stop } from './forks.ts';
import { email, push, send, sms, whatsapp } from './messages.ts';
import { call, notify, start } from './outside.ts';
import type { StepHelp, WordHelp } from './step-help.ts';
import { race, restart, until, wait } from './waits.ts';

type HelpOf<K extends StepNode['kind']> = K extends StepWord ? WordHelp<OfKind<StepNode, K>> : StepHelp<OfKind<StepNode, K>>;

/** All steps, in the order in which their snippets are offered. */
export const stepHelps: Readonly<Record<StepNode['kind'], StepHelp>> = {
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
} satisfies { readonly [K in StepNode['kind']]: HelpOf<K> };
