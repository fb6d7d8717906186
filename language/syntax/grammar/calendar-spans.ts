/** Lengths in units of the calendar (`3 days`), and how far before or after a date something is (`2 days before`). */
import type { IToken } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { CalendarUnit, Span } from '../../program.ts';
import type { CalendarSpan, OffsetNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { isName, NumberText, TimeText, UnitWord, word } from '../tokens/token-types.ts';
import { unitWords } from '../tokens/words.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { LiteralRules } from './literals.ts';

/** Units with the most that one span may count: a hundred years, so that no date leaves the calendar. */
const longest: Readonly<Record<CalendarUnit, number>> = { day: 36_500, week: 5_200, month: 1_200, year: 100 };
const units: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];

/** Defines `3 days`, `1 week`. */
export function calendarSpanRule(p: CampaignParser): Rule<CalendarSpan> {
  return p.rule('calendarSpan', () => {
    const count = p.take(NumberText);
    p.check(() => requireUnit(p, count));
    const unit = p.take(UnitWord);
    return p.build(() => lengthOf(p, count, unit));
  });
}

/** The span that a number and a unit say, which have been taken. Leaves the item if it counts nothing that the calendar has. */
export function lengthOf(p: CampaignParser, count: IToken, unit: IToken): CalendarSpan {
  return { count: countOf(p, count, unit), unit: findUnit(unit.image) ?? 'day', span: p.spanFrom(count) };
}

/** A span as it is best written: `1 day`, `3 days`. */
export function spell({ count, unit }: Pick<CalendarSpan, 'count' | 'unit'>): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function findUnit(image: string): CalendarUnit | undefined {
  return units.find((unit) => image === unit || image === `${unit}s`);
}

const exactUnit = /^(?:s|m|h|sec|min|second|minute|hour)s?$/;

function requireUnit(p: CampaignParser, count: IToken): void {
  const unit = p.peek();
  const { image } = unit;
  if (findUnit(image) !== undefined) return;
  if (!p.onSameLine() || !isName(unit)) p.failExpecting('a unit such as `days`');
  p.fail(unknownUnit(p.spanOf(unit), image, count.image));
}

function unknownUnit(span: Span, image: string, count: string): Diagnostic {
  const exact = exactUnit.test(image) ? `${count}${image[0]}` : undefined;
  const units = 'Units are `days`, `weeks`, `months` and `years`.';
  const near = spelling({ text: image, span }, choicesOf(unitWords, 'keyword'), units);
  const known = near.fixes.length === 0 ? units : near.help;
  const help = exact === undefined ? known : `An exact duration is written with a letter: \`${exact}\`.`;
  const fixes = exact === undefined ? near.fixes : [];
  return syntaxDiagnostic('unexpected-syntax', `\`${image}\` is no unit of the calendar.`, span, help, { fixes, choices: near.choices });
}

function countOf(p: CampaignParser, number: IToken, unit: IToken): number {
  const { image } = number;
  const count = Number(image);
  const most = longest[findUnit(unit.image) ?? 'day'];
  const written = `\`${image} ${unit.image}\``;
  const span = p.spanFromTo(number, unit);
  if (!Number.isInteger(count) || count < 1) {
    p.fail(syntaxDiagnostic('malformed-duration', `${written} is no calendar span.`, span, count === 0 ? helpOfZero(p) : wholeNumber));
  }
  if (count > most)
    p.fail(syntaxDiagnostic('malformed-duration', `${written} is too long to count.`, span, 'Write a hundred years at most.'));
  return count;
}

const wholeNumber = 'Write a whole number, at least 1. Parts of a day are exact: `36h`.';

/** `0 days at 09:00` is a time of this day. */
function helpOfZero(p: CampaignParser): string {
  if (p.peek().tokenType !== word('at')) return wholeNumber;
  const time = p.peek(2).tokenType === TimeText ? p.peek(2).image.padStart(5, '0') : '09:00';
  return `Write \`wait until ${time}\` for the next ${time}, or \`wait until today at ${time}\` for today alone.`;
}

/** Defines `before` and `after`. */
export function directionRule(p: CampaignParser): Rule<OffsetNode['direction']> {
  return p.rule('direction', () =>
    p.choose<OffsetNode['direction']>('`before` or `after` and a field', [
      {
        ALT: () => {
          p.take(word('before'));
          return 'before';
        },
      },
      {
        ALT: () => {
          p.take(word('after'));
          return 'after';
        },
      },
    ]),
  );
}

/** Defines `2 days before`, `30m after`. */
export function offsetRule(
  p: CampaignParser,
  calendarSpan: Rule<CalendarSpan>,
  { duration }: LiteralRules,
  direction: Rule<OffsetNode['direction']>,
): Rule<OffsetNode> {
  return p.rule('offset', () => {
    const first = p.peek();
    const length = p.choose<OffsetLength>('a length such as `2 days`', [
      {
        ALT: () => {
          const span = p.call(calendarSpan);
          return p.build(() => ({ kind: 'calendar', length: span }));
        },
      },
      {
        ALT: () => {
          const exact = p.call(duration);
          return p.build(() => ({ kind: 'exact', duration: exact }));
        },
      },
    ]);
    const which = p.call(direction);
    return p.build((): OffsetNode => ({ ...length, direction: which, span: p.spanFrom(first) }));
  });
}

type Unplaced<T> = T extends unknown ? Omit<T, 'direction' | 'span'> : never;
type OffsetLength = Unplaced<OffsetNode>;
