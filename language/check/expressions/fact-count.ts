/** How often something has happened: `count(product viewed within 48h)`. */
import type { Expression } from '../../program.ts';
import type { FactNode } from '../../syntax/ast.ts';
import { findEvent } from '../events/resolve-event.ts';
import { scalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkFact } from './fact.ts';
import { isFunction } from './function-names.ts';
import { collectionOf } from './schema-index.ts';
import { reportUnknownFunction } from './unknown-function.ts';

/** `count(EVENT)`; other functions of an event are reported. The event has the windows and filters that it has as a condition. */
export function checkFactCount(node: NodeOf<'fact count'>, context: ExpressionContext): Expression | undefined {
  const { workspace } = context;
  const fn = node.fn.text;
  if (fn === 'count') {
    workspace.use(node.fn.span, { kind: 'function', name: fn });
    const fact = checkFact(node.fact, context);
    return fact && { kind: 'fact count', type: scalar('number'), fact, span: node.span };
  }
  if (!isFunction(fn)) {
    reportUnknownFunction(node.fn, context);
    return undefined;
  }
  const words = wordsOf(node.fact);
  const isCondition = fn === 'any' || fn === 'none';
  workspace.report('type-mismatch', {
    message: isCondition ? `An event is a condition by itself, without \`${fn}\`.` : `\`${fn}\` is about rows, and this is an event.`,
    help: isCondition ? `Write \`${fn === 'none' ? 'not ' : ''}${words} …\`.` : `How often it has happened is \`count(${words} …)\`.`,
    span: node.fn.span,
  });
  return undefined;
}

/** What stands in the parentheses of a function as an event, where it is the short name of one: `purchased within 30d`. */
export function shortEventOf(node: NodeOf<'aggregate'>, { workspace, scope }: ExpressionContext): FactNode | undefined {
  const [word, more] = node.path;
  if (word === undefined || more !== undefined || node.behind !== undefined) return undefined;
  if (scope.roots.has(word.text) || collectionOf(workspace.schema, word.text) !== undefined) return undefined;
  if (findEvent([word], workspace.schema) === undefined) return undefined;
  const { within, where } = node;
  return {
    kind: 'fact',
    phrase: { aboutThis: false, words: [word], span: word.span },
    ...(within && { window: { kind: 'within', duration: within, span: within.span } }),
    ...(where && { where }),
    span: { ...word.span, end: (where ?? within ?? word).span.end },
  };
}

function wordsOf({ phrase }: FactNode): string {
  return `${phrase.aboutThis ? 'this ' : ''}${phrase.words.map(({ text }) => text).join(' ')}`;
}
