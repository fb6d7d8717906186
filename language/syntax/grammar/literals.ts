/** Literals: durations, money, dates and the like. */
import type { IToken } from 'chevrotain';
import type { Duration, LiteralNode, Money as MoneyNode, NumberText as NumberNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { moneyOfSymbol } from '../tokens/check-literals.ts';
import { unquote } from '../tokens/escapes.ts';
import { DateText, DurationPart, Minus, Money, NumberText, Percent, SymbolMoney, Text, TimeText, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** Rules of this section. */
export interface LiteralRules {
  /** `3d`, `1h 30m`. */
  readonly duration: Rule<Duration>;
  readonly money: Rule<MoneyNode>;
  readonly number: Rule<NumberNode>;
  /** Any literal but a duration (which may go on with `ago`). */
  readonly literal: Rule<LiteralNode>;
}

/** Defines the literals. */
export function literalRules(p: CampaignParser): LiteralRules {
  const duration = p.rule('duration', () => {
    const first = p.peek();
    const parts: IToken[] = [];
    p.onceOrMore('a duration such as `3d` or `1h 30m`', () => {
      parts.push(p.take(DurationPart));
    });
    return p.build(() => durationOf(p, first, parts));
  });
  const money = p.rule('money', () => {
    const token = p.take(Money);
    return p.build(() => ({ ...moneyOf(token), span: p.spanOf(token) }));
  });
  const number = p.rule('number', () => {
    const token = p.take(NumberText);
    return p.build(() => ({ value: digits(token.image), span: p.spanOf(token) }));
  });
  return { duration, money, number, literal: literalRule(p) };
}

function literalRule(p: CampaignParser): Rule<LiteralNode> {
  return p.rule('literal', () => {
    const first = p.peek();
    return p.choose<LiteralNode>('a value', [
      { ALT: () => node(p, p.take(Text), (image) => ({ kind: 'literal', of: 'text', value: unquote(image) })) },
      {
        ALT: () => {
          const minus = p.maybe(() => p.take(Minus));
          const token = p.take(NumberText);
          return p.build(() => ({
            kind: 'literal',
            of: 'number',
            value: (minus ? '-' : '') + digits(token.image),
            span: p.spanFrom(first),
          }));
        },
      },
      { ALT: () => node(p, p.take(Percent), (image) => ({ kind: 'literal', of: 'percent', value: digits(image.slice(0, -1)) })) },
      {
        ALT: () => {
          const token = p.take(Money);
          return p.build(() => ({ kind: 'literal', of: 'money', value: moneyOf(token), span: p.spanOf(token) }));
        },
      },
      { ALT: () => node(p, p.take(DateText), (image) => ({ kind: 'literal', of: 'date', value: image })) },
      { ALT: () => node(p, p.take(TimeText), (image) => ({ kind: 'literal', of: 'time', value: image.padStart(5, '0') })) },
      { ALT: () => node(p, p.take(word('true')), () => ({ kind: 'literal', of: 'boolean', value: true })) },
      { ALT: () => node(p, p.take(word('false')), () => ({ kind: 'literal', of: 'boolean', value: false })) },
    ]);
  });
}

type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;

function node(p: CampaignParser, token: IToken, make: (image: string) => Unplaced<LiteralNode>): LiteralNode {
  return p.build(() => ({ ...make(token.image), span: p.spanOf(token) }));
}

function moneyOf(token: IToken): { readonly amount: string; readonly currency: string } {
  const written = token.tokenType === SymbolMoney ? moneyOfSymbol(token.image) : token.image;
  return { amount: digits(written.slice(0, -3).trim()), currency: written.slice(-3) };
}

/** Without leading zeros, so that equal numbers are equal texts, and without letters stuck to it, which have been reported. */
function digits(image: string): string {
  return image.replace(/^0+(?=\d)|[A-Za-z_].*$/g, '');
}

/** A percentage as a decimal string: `20%` is `"20"`. */
export function percentOf(token: IToken): string {
  return digits(token.image.slice(0, -1));
}

const unitMilliseconds: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function durationOf(p: CampaignParser, first: IToken, parts: readonly IToken[]): Duration {
  const units = parts.map((part) => unitMilliseconds[letter(part)] ?? 0);
  const span = p.spanFrom(first);
  const written = parts.map((part) => part.image).join(' ');
  if (units.some((unit, index) => index > 0 && unit >= (units[index - 1] ?? 0))) {
    p.report(
      syntaxDiagnostic(
        'malformed-duration',
        `The units of \`${written}\` do not fall.`,
        span,
        'Write the longest unit first, each once: `1d 2h 30m`.',
      ),
    );
  }
  const ms = parts.reduce((sum, part, index) => sum + Number.parseFloat(part.image) * (units[index] ?? 0), 0);
  if (!Number.isSafeInteger(ms))
    p.report(syntaxDiagnostic('malformed-duration', `\`${written}\` is too long to count.`, span, 'Write a shorter duration.'));
  return { ms, span };
}

/** The unit's letter, also of the mended `3days`, whose unit is its first letter. */
function letter(part: IToken): string {
  return part.image.match(/[a-z]/i)?.[0].toLowerCase() ?? 's';
}
