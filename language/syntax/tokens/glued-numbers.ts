/** Numbers with letters stuck to them: durations or money in the writing of other languages, or nothing that can be read. */
import type { IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { DurationPart, Money, NumberText, word } from './token-types.ts';
import type { Written } from './written.ts';

const exactUnits: Readonly<Record<string, string>> = {
  second: 's',
  sec: 's',
  minute: 'm',
  min: 'm',
  hour: 'h',
  hr: 'h',
  day: 'd',
  week: 'w',
};

/** Reports a number with letters stuck to it, and gives it the type that was meant. */
export function checkGlued(written: Written): Diagnostic {
  const [, digits = '', letters = ''] = written.token.image.match(/^([\d.]+)(.*)$/) ?? [];
  const unit = exactUnits[letters.toLowerCase().replace(/s$/, '')];
  if (unit !== undefined && /^\d+$/.test(digits)) return gluedUnit(written, digits, letters, unit);
  if (/^(?:month|year)s?$/i.test(letters)) return gluedMonths(written, digits, letters);
  if (/^[smhdw]$/.test(letters)) return fraction(written);
  if (/^[A-Z]{3}$/.test(letters)) return gluedMoney(written, `${digits} ${letters}`);
  setType(written.token, NumberText);
  return syntaxDiagnostic(
    'malformed-number',
    `\`${written.token.image}\` is a number with letters stuck to it.`,
    written.span,
    'Names begin with a letter; durations look like `3d`, money like `10 EUR`.',
  );
}

/** `3days` is `3 days` where a time of day or a date follows that it counts from, else `3d`. */
function gluedUnit({ token, span, next }: Written, digits: string, letters: string, unit: string): Diagnostic {
  setType(token, DurationPart);
  const ofCalendar = unit === 'd' || unit === 'w';
  const counted = next !== undefined && [word('at'), word('before'), word('after')].includes(next.tokenType);
  const calendar = `${digits} ${letters.toLowerCase()}`;
  const fix = ofCalendar && counted ? rewrite('split-unit', span, calendar) : rewrite('change-spelling', span, digits + unit);
  const exact = `Write \`${digits}${unit}\` for an exact duration.`;
  const help = ofCalendar ? `${exact} A calendar span has a space and a time of day: \`${calendar} at 09:00\`.` : exact;
  const message = ofCalendar
    ? `\`${token.image}\` is neither an exact duration nor a calendar span.`
    : `\`${token.image}\` is no duration.`;
  return syntaxDiagnostic('malformed-duration', message, span, help, { fixes: [fix] });
}

function gluedMonths({ token, span, next }: Written, digits: string, letters: string): Diagnostic {
  setType(token, NumberText);
  const calendar = `${digits} ${letters.toLowerCase()}`;
  const rest = next?.tokenType === word('ago') ? '' : ' and a time of day';
  const help = `A calendar span has a space${rest}: \`${calendar} ${rest === '' ? 'ago' : 'at 09:00'}\`.`;
  const fixes = [rewrite('split-unit', span, calendar)];
  return syntaxDiagnostic('malformed-duration', `\`${token.image}\` is no calendar span.`, span, help, { fixes });
}

function fraction({ token, span }: Written): Diagnostic {
  setType(token, DurationPart);
  const message = `\`${token.image}\` is not a whole number of its unit.`;
  return syntaxDiagnostic('malformed-duration', message, span, 'Durations are whole: `1h 30m`, not `1.5h`.');
}

function gluedMoney({ token, span }: Written, money: string): Diagnostic {
  setType(token, Money);
  const fixes = [rewrite('money-with-code', span, money)];
  return syntaxDiagnostic('malformed-money', `\`${token.image}\` has no space before its currency.`, span, `Write \`${money}\`.`, {
    fixes,
  });
}

function setType(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}
