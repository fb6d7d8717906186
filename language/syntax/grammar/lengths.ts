/** Lengths as operands, and what lies so long back: `6 months` beside a date, `18 years ago`, `36h`, `3d ago`. */
import type { IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CalendarSpan, ExpressionNode, ZoneNode } from '../ast.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Dot, isName, UnitWord, word } from '../tokens/token-types.ts';
import { lengthOf } from './calendar-spans.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { LiteralRules } from './literals.ts';
import { beginsZone, type ZoneRules } from './zones.ts';

/** Rules of this section. */
export interface LengthRules {
  /** A literal; where a unit follows its number, `6 months` or `18 years ago [in ZONE]`. */
  readonly literalOrSpan: Rule<ExpressionNode>;
  /** `36h`, `3d ago`. */
  readonly durationOperand: Rule<ExpressionNode>;
}

/** What follows the number of a span. */
interface Counted {
  readonly length: CalendarSpan;
  readonly ago?: { readonly zone?: ZoneNode };
}

/** Defines lengths as operands. */
export function lengthRules(p: CampaignParser, literals: LiteralRules, zones: ZoneRules): LengthRules {
  const counted = countedRule(p, zones);
  const literalOrSpan = p.rule('literalOrSpan', (): ExpressionNode => {
    const first = p.peek();
    const literal = p.call(literals.literal);
    const unit = p.maybeIf(
      () => literal.of === 'number' && !literal.value.startsWith('-'),
      () => p.call(counted),
    );
    return unit === undefined ? literal : p.build(() => nodeOf(unit, p.spanFrom(first)));
  });
  const durationOperand = p.rule('durationOperand', (): ExpressionNode => {
    const first = p.peek();
    const operand = p.call(zones.durationOrAgo);
    p.check(() => refuseDirection(p, first));
    return operand;
  });
  return { literalOrSpan, durationOperand };
}

function nodeOf({ length, ago }: Counted, span: ExpressionNode['span']): ExpressionNode {
  return ago === undefined ? { kind: 'calendar span', length, span } : { kind: 'ago', length, ...ago, span };
}

/** `months`, `years ago [in ZONE]`, behind a number. */
function countedRule(p: CampaignParser, zones: ZoneRules): Rule<Counted> {
  const ago = p.rule('agoInZone', () => {
    p.take(word('ago'));
    const zone = p.maybeIf(
      () => beginsZone(p),
      () => p.call(zones.zone),
    );
    return zone === undefined ? {} : { zone };
  });
  return p.rule('counted', () => {
    const count = p.peek(0);
    const unit = p.take(UnitWord);
    const length = p.build(() => lengthOf(p, count, unit));
    p.check(() => refuseDirection(p, count));
    const back = p.maybe(() => p.call(ago));
    return { length, ...(back && { ago: back }) };
  });
}

/** `6 months after this.returns_on` is how a wait says it; a value begins with the date. */
function refuseDirection(p: CampaignParser, first: IToken): void {
  const direction = p.peek();
  const sign = direction.tokenType === word('after') ? '+' : direction.tokenType === word('before') ? '-' : undefined;
  if (sign === undefined) return;
  const length = p.source(p.spanFrom(first));
  const date = dateAhead(p);
  p.fail(
    date === undefined ? noDate(p, direction, length) : dateFirst(p, first, date, `${p.source(p.spanFromTo(...date))} ${sign} ${length}`),
  );
}

/** The first and the last token of the words behind the direction. */
function dateAhead(p: CampaignParser): readonly [first: IToken, last: IToken] | undefined {
  const first = p.peek(2);
  if (!isName(first) && !['this', 'today', 'now'].includes(first.image)) return undefined;
  let ahead = 2;
  while (p.peek(ahead + 1).tokenType === Dot) ahead += 2;
  return [first, p.peek(ahead)];
}

function dateFirst(p: CampaignParser, first: IToken, [, last]: readonly [IToken, IToken], text: string): Diagnostic {
  const span = p.spanFromTo(first, last);
  const fixes = [rewrite('order-parts', span, text)];
  return syntaxDiagnostic('parts-out-of-order', 'In a condition or a value the date comes first.', span, `Write \`${text}\`.`, { fixes });
}

function noDate(p: CampaignParser, direction: IToken, length: string): Diagnostic {
  const sign = direction.image === 'after' ? '+' : '-';
  const help = `Write the date, \`${sign}\` and the length: \`today ${sign} ${length}\`.`;
  return syntaxDiagnostic('unexpected-syntax', `\`${direction.image}\` cannot stand in a condition or a value.`, p.spanOf(direction), help);
}
