import type { OfKind } from '../../of-kind.ts';
import type { TriggerNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printers, Printing } from '../printing/printing.ts';
import { event } from './event.ts';
import { field } from './field.ts';
import { filtered } from './filtered.ts';

/** All triggers. Events lose their second word where they have a short name; silence (`no order placed for 90d`) and parts (`each item of …`) read better with both. */
const printers: Printers<TriggerNode> = {
  event,
  idle: event,
  date: filtered,
  silence: filtered,
  field,
  membership: filtered,
  read: filtered,
  each: filtered,
  started: filtered,
};

/** Prints a trigger. */
export function printTrigger<K extends TriggerNode['kind']>(kind: K, trigger: OfKind<TriggerNode, K>, p: Printing): Doc {
  return printers[kind](trigger, p);
}
