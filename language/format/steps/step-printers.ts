import type { OfKind } from '../../of-kind.ts';
import type { StepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
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
import type { StepPrinter } from './step-printer.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { until } from './until.ts';

const asWritten: StepPrinter = { print: (step, p) => p.flat(step) };

/** All steps. A step that holds no block, list or condition is printed word by word. */
const printers: Readonly<Record<StepNode['kind'], StepPrinter>> = {
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
} satisfies { readonly [K in StepNode['kind']]: StepPrinter<OfKind<StepNode, K>> };

/** Prints a step without the comments around it. */
export function printStep(step: StepNode, p: Printing): Doc {
  return printers[step.kind].print(step, p);
}

/** True if a step may stand on one line with the braces around it: it has no block of its own. */
export function isShortStep(step: StepNode): boolean {
  const { hasBlocks } = printers[step.kind];
  if (hasBlocks !== undefined) return !hasBlocks(step);
  return !('otherwise' in step) || step.otherwise === undefined;
}
