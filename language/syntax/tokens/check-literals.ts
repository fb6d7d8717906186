/** Literals that the lexer takes in although they are wrong: each is reported once and then read as what was meant. */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { isDate, isTime } from './calendar.ts';
import { unknownEscape } from './escapes.ts';
import { spanOf } from './spans.ts';
import * as types from './token-types.ts';

type Check = (token: IToken, span: Span) => Diagnostic | undefined;

const checks = new Map<TokenType, Check>([
  [
    types.UnclosedText,
    (token, span) =>
      syntaxDiagnostic(
        'unclosed-text',
        `The text \`${token.image}\` has no closing quote on its line.`,
        span,
        'Add `"` where the text ends.',
      ),
  ],
  [
    types.SingleQuoted,
    (token, span) =>
      syntaxDiagnostic('single-quotes', `\`${token.image}\` stands in single quotes.`, span, `Write \`"${token.image.slice(1, -1)}"\`.`),
  ],
  [types.Text, checkEscapes],
  [
    types.DateText,
    (token, span) =>
      isDate(token.image)
        ? undefined
        : syntaxDiagnostic(
            'malformed-date',
            `There is no day \`${token.image}\`.`,
            span,
            'Dates are written year-month-day: `2026-12-24`.',
          ),
  ],
  [
    types.TimeText,
    (token, span) =>
      isTime(token.image)
        ? undefined
        : syntaxDiagnostic(
            'malformed-time',
            `\`${token.image}\` is no time of day.`,
            span,
            'Times have four digits, from `00:00` to `23:59`.',
          ),
  ],
  [
    types.SymbolMoney,
    (token, span) =>
      syntaxDiagnostic(
        'malformed-money',
        `\`${token.image}\` names its currency by a symbol.`,
        span,
        `Write \`${moneyOfSymbol(token.image)}\`.`,
      ),
  ],
  [types.GluedNumber, checkGlued],
  [types.ForeignAnd, foreign('and')],
  [types.ForeignOr, foreign('or')],
  [types.ForeignNot, foreign('not')],
]);

/** What is wrong with a token of its own, if anything. May change the type of `token` to the one that was meant. */
export function checkLiteral(file: string, token: IToken): readonly Diagnostic[] {
  const check = checks.get(token.tokenType);
  const found = check?.(token, spanOf(file, token));
  return found === undefined ? [] : [found];
}

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };

/** `€1000` and `10,50 $` in the language's own writing: `1000 EUR`, `10.50 USD`. */
export function moneyOfSymbol(image: string): string {
  const symbol = image.match(/[€$£¥]/)?.[0] ?? '€';
  return `${image.replace(/[€$£¥\s]/g, '').replace(',', '.')} ${symbols[symbol] ?? 'EUR'}`;
}

function foreign(meant: string): Check {
  return (token, span) =>
    syntaxDiagnostic('foreign-operator', `\`${token.image}\` is not an operator of the language.`, span, `Write \`${meant}\`.`);
}

function checkEscapes(token: IToken, span: Span): Diagnostic | undefined {
  const unknown = unknownEscape(token.image);
  if (unknown === undefined) return undefined;
  return syntaxDiagnostic(
    'unknown-escape',
    `\`${unknown}\` is no escape.`,
    span,
    'Escapes are `\\"`, `\\\\`, `\\n` and `\\t`; a backslash itself is `\\\\`.',
  );
}

const units: Readonly<Record<string, string>> = { second: 's', minute: 'm', hour: 'h', day: 'd', week: 'w' };

/** A number with letters stuck to it: a duration or money of other languages, or nothing that can be read. */
function checkGlued(token: IToken, span: Span): Diagnostic {
  const [, digits = '', letters = ''] = token.image.match(/^([\d.]+)(.*)$/) ?? [];
  const unit = units[letters.toLowerCase().replace(/s$/, '')];
  if (unit !== undefined && /^\d+$/.test(digits)) {
    setType(token, types.DurationPart);
    const help = `Write \`${digits}${unit}\` for an exact duration. A calendar span has a space and a time of day: \`${digits} ${letters} at 09:00\`.`;
    return syntaxDiagnostic('malformed-duration', `\`${token.image}\` is neither an exact duration nor a calendar span.`, span, help);
  }
  if (/^(?:month|year)s?$/i.test(letters)) {
    setType(token, types.NumberText);
    const help = `A calendar span has a space and a time of day: \`${digits} ${letters} at 09:00\`.`;
    return syntaxDiagnostic('malformed-duration', `\`${token.image}\` is no calendar span.`, span, help);
  }
  if (/^[smhdw]$/.test(letters)) {
    setType(token, types.DurationPart);
    return syntaxDiagnostic(
      'malformed-duration',
      `\`${token.image}\` is not a whole number of its unit.`,
      span,
      'Durations are whole: `1h 30m`, not `1.5h`.',
    );
  }
  if (/^[A-Z]{3}$/.test(letters)) {
    setType(token, types.Money);
    return syntaxDiagnostic(
      'malformed-money',
      `\`${token.image}\` has no space before its currency.`,
      span,
      `Write \`${digits} ${letters}\`.`,
    );
  }
  setType(token, types.NumberText);
  return syntaxDiagnostic(
    'malformed-number',
    `\`${token.image}\` is a number with letters stuck to it.`,
    span,
    'Names begin with a letter; durations look like `3d`, money like `10 EUR`.',
  );
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}
