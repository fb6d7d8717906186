/** What conditions compare: literals, lists, references and their sums. */
import type { ExpressionNode } from '../ast.ts';
import { CloseBracket, CloseParen, Comma, Minus, OpenBracket, OpenParen, Plus, Times } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { lengthRules } from './lengths.ts';
import type { LiteralRules } from './literals.ts';
import type { ZoneRules } from './zones.ts';

/** What the operands are made of. */
export interface OperandParts {
  readonly literals: LiteralRules;
  readonly zones: ZoneRules;
  readonly reference: Rule<ExpressionNode>;
  /** What stands in parentheses. Asked when the rules run. */
  readonly condition: () => Rule<ExpressionNode>;
}

/** Rules of this section. */
export interface OperandRules {
  readonly list: Rule<ExpressionNode>;
  readonly sum: Rule<ExpressionNode>;
}

/** Defines lists and sums. */
export function operandRules(p: CampaignParser, { literals, zones, reference, condition }: OperandParts): OperandRules {
  const parenthesized = p.rule('parenthesized', () => {
    p.take(OpenParen);
    const inner = p.nested(() => p.call(condition()));
    p.take(CloseParen);
    return inner;
  });
  const list = p.rule('list', () => {
    const first = p.take(OpenBracket);
    const items: ExpressionNode[] = [];
    p.separated(Comma, 'a value', () => {
      const item = p.nested(() => p.call(sum));
      p.build(() => items.push(item));
    });
    p.take(CloseBracket);
    return p.build((): ExpressionNode => ({ kind: 'list', items, span: p.spanFrom(first) }));
  });
  const lengths = lengthRules(p, literals, zones);
  const primary = p.rule('primary', () =>
    p.choose<ExpressionNode>('a value, a field or an event', [
      { ALT: () => p.call(lengths.literalOrSpan) },
      { ALT: () => p.call(lengths.durationOperand) },
      { ALT: () => p.call(zones.moment) },
      { ALT: () => p.call(list) },
      { ALT: () => p.call(parenthesized) },
      { ALT: () => p.call(reference) },
    ]),
  );
  const product = chain(p, 'product', primary, [{ type: Times, op: '*' }]);
  const sum = chain(p, 'sum', product, [
    { type: Plus, op: '+' },
    { type: Minus, op: '-' },
  ]);
  return { list, sum };
}

type ArithmeticOp = '+' | '-' | '*';

/** Operands joined by operators of one rank, taken together from the left. */
function chain(
  p: CampaignParser,
  name: string,
  operand: Rule<ExpressionNode>,
  operators: readonly { readonly type: typeof Plus; readonly op: ArithmeticOp }[],
): Rule<ExpressionNode> {
  return p.rule(name, () => {
    const first = p.peek();
    let left = p.call(operand, 0);
    p.loop(() => {
      const op = p.choose<ArithmeticOp>(
        'an operator',
        operators.map(({ type, op }) => ({
          ALT: () => {
            p.take(type);
            return op;
          },
        })),
      );
      const right = p.call(operand, 1);
      p.build(() => {
        left = { kind: 'arithmetic', op, left, right, span: p.spanFrom(first) };
      });
    });
    return left;
  });
}
