import type { ExpectationNode, ExpressionNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { shortPhrase } from '../expressions/facts.ts';
import { leftmost } from '../expressions/levels.ts';
import { before } from '../printing/before.ts';
import { conditionHead } from '../printing/condition-head.ts';
import { parenthesized } from '../printing/delimited.ts';
import type { Printing } from '../printing/printing.ts';

/** `expect …`, after the time if there is one. */
export function expectation(node: ExpectationNode, p: Printing): Doc {
  switch (node.kind) {
    case 'condition':
      return condition(node.condition, p);
    case 'measure':
      return [p.words('expect', 'measure'), ' ', shortPhrase(node.phrase, p)];
    case 'message':
    case 'call':
    case 'notice':
      return [p.flat(before(node, node.where)), p.where(node)];
    default:
      return p.flat(node);
  }
}

/** Words after `expect` that say what is expected; a fact that begins with one stands in parentheses. */
const others: ReadonlySet<string> = new Set(['email', 'sms', 'push', 'whatsapp', 'coupon', 'outcome', 'notice', 'nothing', 'goal']);

function condition(node: ExpressionNode, p: Printing): Doc {
  const first = leftmost(node);
  const subject = first.kind === 'fact' && !first.phrase.aboutThis ? first.phrase.words[0]?.text : undefined;
  if (subject === undefined || !others.has(subject)) return conditionHead(p, p.words('expect'), node);
  const word = p.words('expect');
  return [word, ' ', parenthesized(p.condition(node))];
}
