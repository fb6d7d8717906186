/** Event phrases as conditions and triggers. */
import type { EventPhrase, ExpressionNode, FactNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { before } from '../printing/before.ts';
import type { Printing } from '../printing/printing.ts';

/** `order placed within 30d where ( … )`. */
export function fact(node: FactNode, p: Printing): Doc {
  const phrase = node.where === undefined ? shortPhrase(node.phrase, p) : p.flat(node.phrase);
  return [phrase, node.window === undefined ? '' : [' ', p.flat(node.window)], p.where(node)];
}

/** `count(product viewed within 48h where ( … ))`. */
export function factCount(node: ExpressionNode & { readonly kind: 'fact count' }, p: Printing): Doc {
  return [p.flat(before(node, node.fact)), fact(node.fact, p), p.flat(node)];
}

/** The phrase by its short name, if it has one and no comment stands in it: `order placed` is `purchased`. */
export function shortPhrase(phrase: EventPhrase, p: Printing): Doc {
  const short = p.shortNames.get(phraseKey(phrase));
  if (short === undefined || p.peek().after !== undefined || p.peek(1).before.length > 0) return p.flat(phrase);
  const first = p.replace(short);
  return [first, p.replace('')];
}

/** What the short names go by: the two words of the event. About `this` row it has no short name. */
function phraseKey({ aboutThis, words }: EventPhrase): string {
  return aboutThis ? '' : words.map(({ text }) => text).join(' ');
}
