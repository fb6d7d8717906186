import type { TriggerNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';

/** `contact.tier changes [from A] [to B]`, `contact.points rises above N`. */
export function field({ names, change, from, to, bound, ...rest }: Extract<TriggerNode, { kind: 'field' }>, p: Printing): Doc {
  const last = names.at(-1);
  const head = [last === undefined ? '' : p.flat(last), ' ', p.words(change)];
  const values = [
    from === undefined ? '' : [' ', p.words('from'), ' ', p.value(from)],
    to === undefined ? '' : [' ', p.words('to'), ' ', p.value(to)],
    bound === undefined ? '' : [' ', p.words(change === 'rises' ? 'above' : 'below'), ' ', p.value(bound)],
  ];
  return [head, values, p.where(rest)];
}
