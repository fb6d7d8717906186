/** Conditions: comparisons joined by `and`, `or`, `not`. */
import type { IToken } from 'chevrotain';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import type { ExpressionNode, Name } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { joinSpans } from '../tokens/spans.ts';
import { word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { comparisonRule } from './comparisons.ts';
import { type FactRules, factRules } from './facts.ts';
import type { LiteralRules } from './literals.ts';
import type { NameRules } from './names.ts';
import { operandRules } from './operands.ts';
import { referenceRules } from './references.ts';
import type { ZoneRules } from './zones.ts';

/** Rules of this section, those of facts among them: each needs the other. */
export interface ConditionRules extends FactRules {
  readonly condition: Rule<ExpressionNode>;
  /** An operand without comparison, for arguments. */
  readonly sum: Rule<ExpressionNode>;
  /** The names of a path: `contact.birthday`. */
  readonly names: Rule<readonly Name[]>;
}

/** Defines conditions with all that they are made of. */
export function conditionRules(p: CampaignParser, { name }: NameRules, literals: LiteralRules, zones: ZoneRules): ConditionRules {
  const facts = factRules(p, literals, () => ({ condition, path: references.path }));
  const references = referenceRules(p, literals, facts);
  const operands = operandRules(p, { literals, zones, reference: references.reference, condition: () => condition });
  const comparison = comparisonRule(p, operands, { path: references.path, name });
  const negation: Rule<ExpressionNode> = p.rule('negation', () => {
    const first = p.peek();
    return p.choose<ExpressionNode>('a condition', [
      {
        ALT: () => {
          p.take(word('not'));
          const operand = p.nested(() => p.call(negation));
          return p.build(() => ({ kind: 'not', operand, span: p.spanFrom(first) }));
        },
      },
      { ALT: () => p.call(comparison) },
    ]);
  });
  const condition = junctionRule(p, negation);
  return { ...facts, condition, sum: operands.sum, names: references.names };
}

function junctionRule(p: CampaignParser, negation: Rule<ExpressionNode>): Rule<ExpressionNode> {
  return p.rule('condition', () => {
    const operands: ExpressionNode[] = [p.call(negation, 0)];
    const joints: IToken[] = [];
    p.loop(() => {
      const joint = p.choose('`and` or `or`', [{ ALT: () => p.take(word('and')) }, { ALT: () => p.take(word('or')) }]);
      const operand = p.call(negation, 1);
      p.build(() => {
        joints.push(joint);
        operands.push(operand);
      });
    });
    return p.build(() => junction(p, operands, joints));
  });
}

/** One node for all operands. Mixed joints are reported, and read as the first one, so that the operands are still checked. */
function junction(p: CampaignParser, operands: readonly ExpressionNode[], joints: readonly IToken[]): ExpressionNode {
  const [left] = operands;
  const right = operands.at(-1);
  const [joint] = joints;
  if (left === undefined || right === undefined || joint === undefined) return left ?? p.failExpecting('a condition');
  const kind = isOr(joint) ? 'or' : 'and';
  const other = joints.find((token) => isOr(token) !== isOr(joint));
  if (other !== undefined) p.report(mixed(p.spanOf(other), operands, joints));
  return { kind, operands, span: joinSpans(left.span, right.span) };
}

function mixed(span: Span, operands: readonly ExpressionNode[], joints: readonly IToken[]): Diagnostic {
  const [first, second] = joints[0] !== undefined && isOr(joints[0]) ? ['or', 'and'] : ['and', 'or'];
  const message = `\`${first}\` and \`${second}\` stand side by side; which one binds first cannot be seen.`;
  const help = 'Put parentheses around the part that belongs together: `a and (b or c)`.';
  const edits = andParts(operands, joints).flatMap((part) => [
    { span: { ...part, end: part.start }, text: '(' },
    { span: { ...part, start: part.end }, text: ')' },
  ]);
  const fix: Fix = { kind: 'add-parentheses', title: 'Put parentheses around what `and` joins', edits, safe: false };
  return syntaxDiagnostic('mixed-and-or', message, span, help, { fixes: [fix] });
}

/** The places of operands that `and` joins. */
function andParts(operands: readonly ExpressionNode[], joints: readonly IToken[]): readonly Span[] {
  const parts: Span[][] = [[]];
  for (const [index, { span }] of operands.entries()) {
    const joint = joints[index - 1];
    if (joint !== undefined && isOr(joint)) parts.push([span]);
    else parts.at(-1)?.push(span);
  }
  return parts.flatMap((spans) => {
    const [start, end] = [spans.at(0), spans.at(-1)];
    return start === undefined || end === undefined || spans.length < 2 ? [] : [joinSpans(start, end)];
  });
}

function isOr(token: IToken): boolean {
  return token.tokenType === word('or') || (token.tokenType.CATEGORIES?.includes(word('or')) ?? false);
}
