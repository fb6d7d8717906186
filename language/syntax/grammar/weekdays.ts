/** Days of the week: `monday to friday, sunday`. */
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Weekday } from '../../program.ts';
import type { Name as NameNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comma, isName, WeekdayWord, word } from '../tokens/token-types.ts';
import { weekdayWords } from '../tokens/words.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';

/** The days, in their order. */
export const week: readonly Weekday[] = weekdayWords;

/** Defines days and ranges of days with commas between them; yields each day once, in written order. */
export function weekdaysRule(p: CampaignParser): Rule<readonly Weekday[]> {
  const weekday = p.rule('weekdayName', () => {
    p.check(() => requireDay(p));
    const token = p.take(WeekdayWord);
    return p.build(() => findDay(nameOf(p, token)) ?? p.failExpecting('a weekday'));
  });
  return p.rule('weekdays', () => {
    const days: Weekday[] = [];
    p.separated(Comma, 'a weekday', () => {
      const from = p.call(weekday, 0);
      const to = p.maybe(() => {
        p.take(word('to'));
        return p.call(weekday, 1);
      });
      p.build(() => days.push(...range(from, to ?? from)));
    });
    return p.build(() => [...new Set(days)]);
  });
}

/** The day that a name says, if it says one. */
export function findDay(name: NameNode): Weekday | undefined {
  return week.find((day) => day === name.text);
}

function requireDay(p: CampaignParser): void {
  const token = p.peek();
  if (!isName(token) || findDay(nameOf(p, token)) !== undefined) return;
  const { help, ...more } = spelling(nameOf(p, token), choicesOf(week, 'keyword'), 'Weekdays are `monday` to `sunday`.');
  p.fail(syntaxDiagnostic('unexpected-syntax', `\`${token.image}\` is no weekday.`, p.spanOf(token), help, more));
}

/** From one day to another, over the end of the week if need be. */
function range(from: Weekday, to: Weekday): readonly Weekday[] {
  const start = week.indexOf(from);
  const length = ((week.indexOf(to) - start + 7) % 7) + 1;
  return [...week, ...week].slice(start, start + length);
}
