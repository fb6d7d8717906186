/** Days of the week: `monday to friday, sunday`. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { Weekday } from '../../program.ts';
import type { Name as NameNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comma, Name, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';

/** The days, in their order. */
export const week: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Defines days and ranges of days with commas between them; yields each day once, in written order. */
export function weekdaysRule(p: CampaignParser): Rule<readonly Weekday[]> {
  return p.rule('weekdays', () => {
    const days: Weekday[] = [];
    p.separated(Comma, 'a weekday', () => {
      const from = p.take(Name, 0);
      const to = p.maybe(() => {
        p.take(word('to'));
        return p.take(Name, 1);
      });
      p.build(() => days.push(...range(dayOf(p, nameOf(p, from)), dayOf(p, nameOf(p, to ?? from)))));
    });
    return p.build(() => [...new Set(days)]);
  });
}

/** The day that a name says, if it says one. */
export function findDay(name: NameNode): Weekday | undefined {
  return week.find((day) => day === name.text);
}

function dayOf(p: CampaignParser, name: NameNode): Weekday {
  const near = nearest(name.text, week);
  const help = near === undefined ? 'Weekdays are `monday` to `sunday`.' : `Did you mean \`${near}\`?`;
  return findDay(name) ?? p.fail(syntaxDiagnostic('unexpected-syntax', `\`${name.text}\` is no weekday.`, name.span, help));
}

/** From one day to another, over the end of the week if need be. */
function range(from: Weekday, to: Weekday): readonly Weekday[] {
  const start = week.indexOf(from);
  const length = ((week.indexOf(to) - start + 7) % 7) + 1;
  return [...week, ...week].slice(start, start + length);
}
