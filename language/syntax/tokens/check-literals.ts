/** Literals that the lexer takes in although they are wrong: each is reported once and then read as what was meant. */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { isDate, isTime } from './calendar.ts';
import { unknownEscape } from './escapes.ts';
import { checkGlued } from './glued-numbers.ts';
import { spanOf } from './spans.ts';
import * as types from './token-types.ts';
import { closingPlace } from './unclosed-text.ts';
import type { Written } from './written.ts';

type Check = (written: Written) => Diagnostic | undefined;

const checks = new Map<TokenType, Check>([
  [types.UnclosedText, checkUnclosed],
  [types.SingleQuoted, checkQuotes],
  [types.Text, checkEscapes],
  [types.DateText, checkDate],
  [types.TimeText, checkTime],
  [types.SymbolMoney, checkSymbol],
  [types.GluedNumber, checkGlued],
  [types.ForeignAnd, foreign('and')],
  [types.ForeignOr, foreign('or')],
  [types.ForeignNot, foreign('not')],
]);

/** What is wrong with a token of its own, if anything. May change the type of `token` to the one that was meant. */
export function checkLiteral(file: string, text: string, token: IToken, next: IToken | undefined): Diagnostic | undefined {
  return checks.get(token.tokenType)?.({ token, span: spanOf(file, token), next, text });
}

function checkUnclosed(written: Written): Diagnostic {
  const { token, span } = written;
  const at = closingPlace(written);
  const fix: Fix = {
    kind: 'close-text',
    title: 'Add the closing quote',
    edits: [{ span: { ...span, start: at, end: at }, text: '"' }],
    safe: true,
  };
  const message = `The text \`${token.image}\` has no closing quote on its line.`;
  return syntaxDiagnostic('unclosed-text', message, span, 'Add `"` where the text ends.', { fixes: [fix] });
}

function checkQuotes({ token, span }: Written): Diagnostic {
  const quoted = `"${token.image.slice(1, -1).replaceAll('"', '\\"')}"`;
  const kind = token.image.startsWith("'") ? 'single' : 'typographic';
  const fixes = [rewrite('double-quotes', span, quoted)];
  return syntaxDiagnostic('single-quotes', `\`${token.image}\` stands in ${kind} quotes.`, span, `Write \`${quoted}\`.`, { fixes });
}

function checkEscapes({ token, span }: Written): Diagnostic | undefined {
  const unknown = unknownEscape(token.image);
  if (unknown === undefined) return undefined;
  return syntaxDiagnostic(
    'unknown-escape',
    `\`${unknown}\` is no escape.`,
    span,
    'Escapes are `\\"`, `\\\\`, `\\n` and `\\t`; a backslash itself is `\\\\`.',
  );
}

function checkDate({ token, span }: Written): Diagnostic | undefined {
  if (isDate(token.image)) return undefined;
  const help = 'Dates are written year-month-day: `2026-12-24`.';
  return syntaxDiagnostic('malformed-date', `There is no day \`${token.image}\`.`, span, help);
}

function checkTime({ token, span }: Written): Diagnostic | undefined {
  if (isTime(token.image)) return undefined;
  const padded = token.image.padStart(5, '0');
  const fixes = isTime(padded) ? [rewrite('pad-time', span, padded)] : [];
  const help = 'Times have four digits, from `00:00` to `23:59`.';
  return syntaxDiagnostic('malformed-time', `\`${token.image}\` is no time of day.`, span, help, { fixes });
}

function checkSymbol({ token, span }: Written): Diagnostic {
  const money = moneyOfSymbol(token.image);
  const fixes = [rewrite('money-with-code', span, money)];
  return syntaxDiagnostic('malformed-money', `\`${token.image}\` names its currency by a symbol.`, span, `Write \`${money}\`.`, { fixes });
}

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

/** `€1000` and `10,50 $` in the language's own writing: `1000 EUR`, `10.50 USD`. */
export function moneyOfSymbol(image: string): string {
  const symbol = image.match(/[€$£¥]/)?.[0] ?? '€';
  return `${image.replace(/[€$£¥\s]/g, '').replace(',', '.')} ${symbols[symbol] ?? 'EUR'}`;
}

function foreign(meant: string): Check {
  return ({ token, span, text }) => {
    const before = /\s/.test(text[span.start.offset - 1] ?? ' ') || meant === 'not' ? '' : ' ';
    const after = /\s/.test(text[span.end.offset] ?? ' ') ? '' : ' ';
    const fixes = [rewrite('replace-operator', span, before + meant + after)];
    const message = `\`${token.image}\` is not an operator of the language.`;
    return syntaxDiagnostic('foreign-operator', message, span, `Write \`${meant}\`.`, { fixes });
  };
}
