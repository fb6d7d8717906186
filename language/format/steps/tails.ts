/** What may follow the head of a step. */
import type { ArgumentNode, ElseNode, Name } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { conditionHead } from '../printing/condition-head.ts';
import { delimited } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';

/** ` as LABEL [was OLD]`; nothing if there is no label. */
export function label({ label: name, was }: { readonly label?: Name; readonly was?: Name }, p: Printing): Doc {
  if (name === undefined) return '';
  const head = [' ', p.words('as'), ' ', p.flat(name)];
  return was === undefined ? head : [head, ' ', p.words('was'), ' ', p.flat(was)];
}

/** ` [as LABEL] [else { … }]`. */
export function effectTails(step: { readonly label?: Name; readonly was?: Name; readonly otherwise?: ElseNode }, p: Printing): Doc {
  const head = label(step, p);
  return [head, p.otherwise(step)];
}

/** ` [as LABEL] [with { … }] [else { … }]`. */
export function givenTails(step: Parameters<typeof effectTails>[0] & { readonly with: readonly ArgumentNode[] }, p: Printing): Doc {
  const head = label(step, p);
  const given = step.with.length === 0 ? '' : [' ', p.words('with'), ' ', delimited(p, ['{', '}'], step.with, (one) => argument(one, p))];
  return [head, given, p.otherwise(step)];
}

function argument({ name, value }: ArgumentNode, p: Printing): Doc {
  return conditionHead(p, [p.flat(name), p.words(':')], value);
}
