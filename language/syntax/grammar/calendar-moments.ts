/** Instants that the calendar gives: `3 days at 09:00`, `monday at 09:00`, `09:00`, `1 week before contact.birthday at 09:00`, … */
import type { CalendarSpan, MomentNode } from '../ast.ts';
import { DateText, TimeText, WeekdayWord, word } from '../tokens/token-types.ts';
import { calendarSpanRule, directionRule, offsetRule, spell } from './calendar-spans.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { ConditionRules } from './conditions.ts';
import { fieldMomentRules } from './field-moments.ts';
import type { LiteralRules } from './literals.ts';
import { nameOf } from './names.ts';
import { requireTime, timeOf, timeOfDayRule } from './time-of-day.ts';
import { findDay } from './weekdays.ts';
import type { ZoneRules } from './zones.ts';

/** Rules of this section; each with its zone, if one is written. */
export interface CalendarMomentRules {
  /** `at 09:00`. */
  readonly time: Rule<string>;
  /** `3 days at 09:00`. */
  readonly afterSpan: Rule<MomentNode>;
  /** What `wait until` waits for: a date, a weekday, a time of day, a field or a window. */
  readonly untilMoment: Rule<MomentNode>;
  /** What a date trigger begins with: a field with its offset; its kind is always `path`. */
  readonly dateOfField: Rule<MomentNode>;
}

/** What this section is made of. */
export interface MomentParts extends LiteralRules, ZoneRules, Pick<ConditionRules, 'names'> {}

interface Parts extends MomentParts {
  readonly time: Rule<string>;
}

/** Defines moments of the calendar. */
export function calendarMomentRules(p: CampaignParser, shared: MomentParts): CalendarMomentRules {
  const length = calendarSpanRule(p);
  const direction = directionRule(p);
  const time = timeOfDayRule(p);
  const parts = { ...shared, time, direction, offset: offsetRule(p, length, shared, direction) };
  const { dateOfField, untilField } = fieldMomentRules(p, parts);
  const kinds = [dateRule(p, parts), windowRule(p, parts), weekdayRule(p, parts), nextTimeRule(p, parts), todayRule(p, parts), untilField];
  const untilMoment = p.rule('untilMoment', () =>
    p.choose<MomentNode>(
      'a date, a weekday, a time of day, a field or `between` two times',
      kinds.map((rule) => ({ ALT: () => p.call(rule), IGNORE_AMBIGUITIES: true })),
    ),
  );
  return { time, afterSpan: afterSpanRule(p, parts, length), untilMoment, dateOfField };
}

function afterSpanRule(p: CampaignParser, parts: Parts, length: Rule<CalendarSpan>): Rule<MomentNode> {
  return p.rule('afterSpan', (): MomentNode => {
    const first = p.peek();
    const span = p.call(length);
    p.check(() => requireTime(p, spell(span), span.span, exactInstead(span)));
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build(() => ({ kind: 'span', length: span, time, ...(zone && { zone }), span: p.spanFrom(first) }));
  });
}

/** `monday at 09:00 [in ZONE]`. */
function weekdayRule(p: CampaignParser, parts: Parts): Rule<MomentNode> {
  return p.rule('dayOfWeek', () => {
    const token = p.take(WeekdayWord);
    p.check(() => requireTime(p, token.image, p.spanOf(token)));
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build((): MomentNode => {
      const day = findDay(nameOf(p, token)) ?? p.failExpecting('a weekday');
      return { kind: 'weekday', day, time, ...(zone && { zone }), span: p.spanFrom(token) };
    });
  });
}

/** `09:00 [in ZONE]`: the next one. */
function nextTimeRule(p: CampaignParser, parts: Parts): Rule<MomentNode> {
  return p.rule('nextTime', () => {
    const time = p.take(TimeText);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build(() => ({ kind: 'time', time: timeOf(time), ...(zone && { zone }), span: p.spanFrom(time) }));
  });
}

/** `today at 18:00 [in ZONE]`. */
function todayRule(p: CampaignParser, parts: Parts): Rule<MomentNode> {
  return p.rule('timeOfToday', () => {
    const today = p.take(word('today'));
    p.check(() => requireTime(p, 'today', p.spanOf(today)));
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build(() => ({ kind: 'today', time, ...(zone && { zone }), span: p.spanFrom(today) }));
  });
}

/** The exact duration that may have been meant; months and years have none. */
function exactInstead({ count, unit }: CalendarSpan): string {
  if (unit !== 'day' && unit !== 'week') return '';
  const hours = count * (unit === 'day' ? 24 : 168);
  return `, or write \`${count}${unit === 'day' ? 'd' : 'w'}\` for exactly ${hours} hours`;
}

function dateRule(p: CampaignParser, parts: Parts): Rule<MomentNode> {
  return p.rule('calendarDate', () => {
    const date = p.take(DateText);
    p.check(() => requireTime(p, date.image, p.spanOf(date)));
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build(() => ({ kind: 'date', date: date.image, time, ...(zone && { zone }), span: p.spanFrom(date) }));
  });
}

function windowRule(p: CampaignParser, parts: Parts): Rule<MomentNode> {
  const dayList = p.rule('windowDays', () => {
    p.take(word('on'));
    return p.call(parts.weekdays);
  });
  return p.rule('timeWindow', () => {
    const first = p.take(word('between'));
    const from = p.take(TimeText, 0);
    p.take(word('and'));
    const until = p.take(TimeText, 1);
    const days = p.maybe(() => p.call(dayList), 0);
    const zone = p.maybe(() => p.call(parts.zone), 1);
    return p.build(() => ({
      kind: 'window',
      from: timeOf(from),
      until: timeOf(until),
      ...(days && { days }),
      ...(zone && { zone }),
      span: p.spanFrom(first),
    }));
  });
}
