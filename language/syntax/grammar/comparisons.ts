/** One comparison: `contact.city in ["Lyon"]`, `order.total > 50 EUR`, `contact.birthday is known`. */
import type { CompareOp } from '../../program.ts';
import type { ExpressionNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comparison, Dot, Name, SingleEquals, word } from '../tokens/token-types.ts';
import type { Alternative, CampaignParser, Rule } from './campaign-parser.ts';
import { notKnownYet } from './not-known-yet.ts';
import type { OperandRules } from './operands.ts';

/** Makes the node of a comparison once its left side is known. */
type Tail = (left: ExpressionNode) => ExpressionNode;

const compareOps: readonly CompareOp[] = ['==', '!=', '<', '<=', '>', '>='];

/** Defines a comparison: an operand, with or without what it is compared with. */
export function comparisonRule(p: CampaignParser, operands: OperandRules, path: Rule<ExpressionNode>): Rule<ExpressionNode> {
  const tails = [scalarTail(p, operands), memberTail(p, operands, path), hasTail(p, operands), textTail(p, operands), knownTail(p)];
  const tail = p.rule('comparisonTail', () =>
    p.choose<Tail>(
      'a comparison',
      tails.map((rule): Alternative<Tail> => ({ ALT: () => p.call(rule) })),
    ),
  );
  return p.rule('comparison', () => {
    const left = p.call(operands.sum);
    const rest = p.maybe(() => p.call(tail));
    return p.build(() => (rest === undefined ? left : rest(left)));
  });
}

function scalarTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('scalarTail', () => {
    const operator = p.choose('a comparison', [{ ALT: () => p.take(Comparison) }, { ALT: () => p.take(SingleEquals) }]);
    const right = p.call(sum);
    return p.build(() => {
      if (operator.tokenType === SingleEquals)
        p.report(syntaxDiagnostic('single-equals', '`=` compares nothing.', p.spanOf(operator), 'Write `==`.'));
      const op = compareOps.find((known) => known === operator.image) ?? '==';
      return (left: ExpressionNode): ExpressionNode => ({ kind: 'compare', op, left, right, span: { ...left.span, end: right.span.end } });
    });
  });
}

/** `in [ … ]`, `not in [ … ]`, `in` a field that holds a list. A bare name would be a segment. */
function memberTail(p: CampaignParser, { list }: OperandRules, path: Rule<ExpressionNode>): Rule<Tail> {
  return p.rule('memberTail', () => {
    const not = p.maybe(() => p.take(word('not')));
    p.take(word('in'));
    p.build(() => refuseSegments(p));
    const right = p.choose<ExpressionNode>('a list such as `["Lyon", "Paris"]`', [
      { ALT: () => p.call(list) },
      { ALT: () => p.call(path) },
    ]);
    return p.build(
      () =>
        (left: ExpressionNode): ExpressionNode => ({
          kind: 'in',
          negated: not !== undefined,
          left,
          right,
          span: { ...left.span, end: right.span.end },
        }),
    );
  });
}

function refuseSegments(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === word('campaign')) p.fail(notKnownYet('`in campaign`', p.spanOf(token)));
  if (token.tokenType === Name && p.peek(2).tokenType !== Dot)
    p.fail(notKnownYet(`membership in a segment (\`in ${token.image}\`)`, p.spanOf(token)));
}

function hasTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('hasTail', () => {
    p.take(word('has'));
    const mode = p.maybe(() => p.choose('`any` or `all`', [{ ALT: () => p.take(word('any')) }, { ALT: () => p.take(word('all')) }]));
    const right = p.call(sum);
    return p.build(() => (left: ExpressionNode): ExpressionNode => {
      const of = mode === undefined ? 'one' : mode.image === 'any' ? 'any' : 'all';
      return { kind: 'has', mode: of, left, right, span: { ...left.span, end: right.span.end } };
    });
  });
}

function textTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('textTail', () => {
    const op = p.choose<'starts with' | 'contains'>('`starts with` or `contains`', [
      {
        ALT: () => {
          p.take(word('starts'));
          p.take(word('with'));
          return 'starts with';
        },
      },
      {
        ALT: () => {
          p.take(word('contains'));
          return 'contains';
        },
      },
    ]);
    const right = p.call(sum);
    return p.build(
      () =>
        (left: ExpressionNode): ExpressionNode => ({ kind: 'text', op, left, right, span: { ...left.span, end: right.span.end } }),
    );
  });
}

function knownTail(p: CampaignParser): Rule<Tail> {
  return p.rule('knownTail', () => {
    p.take(word('is'));
    const last = p.choose('`known` or `unknown` after `is`', [
      { ALT: () => p.take(word('known')) },
      { ALT: () => p.take(word('unknown')) },
    ]);
    return p.build(() => (left: ExpressionNode): ExpressionNode => {
      const end = p.spanOf(last).end;
      return { kind: 'known', negated: last.image === 'unknown', operand: left, span: { ...left.span, end } };
    });
  });
}
