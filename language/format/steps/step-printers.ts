import type { StepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { OfKind, Printers, Printing } from '../printing/printing.ts';
import { call } from './call.ts';
import { give } from './give.ts';
import { branches } from './if.ts';
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
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { until } from './until.ts';

const asWritten = (step: StepNode, p: Printing): Doc => p.flat(step);

/** All steps. A step that holds no block, list or condition is printed word by word. */
const printers: Printers<StepNode> = {
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
  wait: asWritten,
  until,
  race,
  restart,
  if: branches,
  split,
  parallel,
  repeat,
  stop: asWritten,
};

/** Prints a step without the comments around it. */
export function printStep<K extends StepNode['kind']>(kind: K, step: OfKind<StepNode, K>, p: Printing): Doc {
  return printers[kind](step, p);
}
