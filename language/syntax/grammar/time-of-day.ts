/** The time of day of a moment: `at 09:00`. */
import type { IToken } from 'chevrotain';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { Duration } from '../ast.ts';
import { endsBlock } from '../recovery/restart-points.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { TimeText, word } from '../tokens/token-types.ts';
import { clauseWords, stepWords } from '../tokens/words.ts';
import { spell } from './calendar-spans.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

const day = 86_400_000;

/** Defines `at HH:MM`. */
export function timeOfDayRule(p: CampaignParser): Rule<string> {
  return p.rule('timeOfDay', () => {
    p.take(word('at'));
    const time = p.take(TimeText);
    return p.build(() => timeOf(time));
  });
}

/** A time of day as `HH:MM`. */
export function timeOf(token: IToken): string {
  return token.image.padStart(5, '0');
}

/** Words that may follow a whole moment on its line. */
const followers: ReadonlySet<string> = new Set(['in', 'as', 'else', 'where', 'or', ...clauseWords, ...stepWords]);

/** True if the next token may follow a whole moment. */
export function endsMoment(p: CampaignParser): boolean {
  const next = p.peek();
  return endsBlock(next) || !p.onSameLine() || followers.has(next.image);
}

/** Leaves the item if no time of day follows `written`, which stands at `span`; `instead` may offer another way to write it. */
export function requireTime(p: CampaignParser, written: string, span: Span, instead = ''): void {
  const next = p.peek();
  if (next.tokenType === word('at')) return;
  if (!endsMoment(p)) p.failExpecting('`at` and a time of day');
  const message = `\`${written}\` says which day, but not at what time of it.`;
  const choices = choicesOf(['at'], 'keyword');
  p.fail(syntaxDiagnostic('time-of-day-missing', message, span, `Add the time: \`${written} at 09:00\`${instead}.`, { choices }));
}

/** Leaves the item if a time of day follows an exact duration; `rest` is what stands between the two, ` before contact.birthday`. */
export function refuseTime(p: CampaignParser, { ms, span }: Duration, rest = ''): void {
  const at = p.peek();
  if (at.tokenType !== word('at') || !p.onSameLine()) return;
  const time = p.peek(2).tokenType === TimeText ? timeOf(p.peek(2)) : '09:00';
  const [count, unit] = ms % (7 * day) === 0 ? [ms / (7 * day), 'week' as const] : [ms / day, 'day' as const];
  const whole = Number.isInteger(count);
  const calendar = spell({ count, unit });
  const help = `Leave out the time of day${whole ? `, or write the calendar span: \`${calendar}${rest} at ${time}\`` : ''}.`;
  const fixes = whole ? [rewrite('calendar-days', span, calendar)] : [];
  const message = 'A duration with a letter is exact (`1d` is 24 hours), so it ends when it ends.';
  p.fail(syntaxDiagnostic('duration-with-time-of-day', message, { ...span, end: p.spanOf(at).end }, help, { fixes }));
}
