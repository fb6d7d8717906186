import type { TriggerNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { shortPhrase } from '../expressions/facts.ts';
import type { Printing } from '../printing/printing.ts';
import { connections } from './connections.ts';

/** `order placed [after D] [by P] [from A, B] [where ( … )] [to contacts where ( … )] [gathered for D as x]`. */
export function event(trigger: Extract<TriggerNode, { kind: 'event' | 'idle' }>, p: Printing): Doc {
  const phrase = trigger.where === undefined ? shortPhrase(trigger.phrase, p) : p.flat(trigger.phrase);
  const after = trigger.kind === 'idle' ? [' ', p.words('after'), ' ', p.flat(trigger.after)] : '';
  const by = trigger.by === undefined ? '' : [' ', p.flat(trigger.by)];
  const from = connections(trigger.from, p);
  const where = p.where(trigger);
  const to = trigger.toContacts === undefined ? '' : [' ', p.words('to', 'contacts'), p.where({ where: trigger.toContacts })];
  const gathered = trigger.gathered === undefined ? '' : [' ', p.flat(trigger.gathered)];
  return [phrase, after, by, from, where, to, gathered];
}
