/** Instants that the calendar gives: `3 days at 09:00`, `monday at 09:00`, `1 week before contact.birthday at 09:00`, … */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Span, Weekday } from '../../program.ts';
import type { CalendarSpan, MomentNode, Name as NameNode, OffsetNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { joinSpans } from '../tokens/spans.ts';
import { DateText, TimeText, word } from '../tokens/token-types.ts';
import { calendarSpanRule, directionRule, offsetRule, spell } from './calendar-spans.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { ConditionRules } from './conditions.ts';
import type { LiteralRules } from './literals.ts';
import { refuseTime, requireTime, timeOfDayRule } from './time-of-day.ts';
import { findDay, week } from './weekdays.ts';
import type { ZoneRules } from './zones.ts';

/** Rules of this section; each with its zone, if one is written. */
export interface CalendarMomentRules {
  /** `at 09:00`. */
  readonly time: Rule<string>;
  /** `3 days at 09:00`. */
  readonly afterSpan: Rule<MomentNode>;
  /** What `wait until` waits for: a date, a weekday, a field or a window. */
  readonly untilMoment: Rule<MomentNode>;
  /** What a date trigger begins with: a field with its offset; its kind is always `path`. */
  readonly dateOfField: Rule<MomentNode>;
}

/** What this section is made of. */
export interface MomentParts extends LiteralRules, ZoneRules, Pick<ConditionRules, 'names'> {}

interface Parts extends MomentParts {
  readonly time: Rule<string>;
  readonly offset: Rule<OffsetNode>;
  readonly heldOffset: Rule<HeldOffset>;
}

/** What follows a field that holds a length: `after item.delivered_at`. */
interface HeldOffset {
  readonly direction: OffsetNode['direction'];
  /** The last token of the direction. */
  readonly end: Span;
  readonly names: readonly NameNode[];
}

/** Defines moments of the calendar. */
export function calendarMomentRules(p: CampaignParser, shared: MomentParts): CalendarMomentRules {
  const length = calendarSpanRule(p);
  const direction = directionRule(p);
  const parts = {
    ...shared,
    time: timeOfDayRule(p),
    offset: offsetRule(p, length, shared, direction),
    heldOffset: heldOffsetRule(p, shared, direction),
  };
  const afterSpan = p.rule('afterSpan', (): MomentNode => {
    const first = p.peek();
    const span = p.call(length);
    p.check(() => requireTime(p, spell(span), span.span, exactInstead(span)));
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build(() => ({ kind: 'span', length: span, time, ...(zone && { zone }), span: p.spanFrom(first) }));
  });
  const date = dateRule(p, parts);
  const window = windowRule(p, parts);
  const dayOrField = fieldRule(p, 'dayOrField', parts, true);
  const dateOfField = fieldRule(p, 'dateOfField', parts, false);
  const untilMoment = p.rule('untilMoment', () =>
    p.choose<MomentNode>('a date, a weekday, a field or `between` two times', [
      { ALT: () => p.call(date) },
      { ALT: () => p.call(window) },
      { ALT: () => p.call(dayOrField) },
    ]),
  );
  return { time: parts.time, afterSpan, untilMoment, dateOfField };
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
      from: from.image.padStart(5, '0'),
      until: until.image.padStart(5, '0'),
      ...(days && { days }),
      ...(zone && { zone }),
      span: p.spanFrom(first),
    }));
  });
}

/** What a moment counts from, before its time of day: a day of the week, or a field with its offset. */
type Base = { readonly day: Weekday } | { readonly names: readonly NameNode[]; readonly offset?: OffsetNode };

/** `[2 days before] contact.birthday at 09:00`; with `weekdays` also `monday at 09:00`, which begins in the same way. */
function fieldRule(p: CampaignParser, name: string, parts: Parts, weekdays: boolean): Rule<MomentNode> {
  const { heldOffset } = parts;
  return p.rule(name, () => {
    const first = p.peek();
    const length = p.maybe(() => p.call(parts.offset), 0);
    const written = p.call(parts.names, 0);
    const held = p.maybeIf(
      () => length === undefined,
      () => p.call(heldOffset),
      1,
    );
    const base = p.build(() => baseOf(p, held?.names ?? written, held === undefined ? length : lengthInField(p, written, held), weekdays));
    p.check(() => checkWhatFollows(p, base, p.spanFrom(first)));
    const time = p.maybe(() => p.call(parts.time), 2);
    const zone = p.maybe(() => p.call(parts.zone), 3);
    return p.build((): MomentNode => {
      const rest = { ...(zone && { zone }), span: p.spanFrom(first) };
      if ('names' in base) return { kind: 'path', ...base, ...(time !== undefined && { time }), ...rest };
      return { kind: 'weekday', day: base.day, time: time ?? p.failExpecting('`at` and a time of day'), ...rest };
    });
  });
}

function heldOffsetRule(p: CampaignParser, { names }: MomentParts, direction: Rule<OffsetNode['direction']>): Rule<HeldOffset> {
  return p.rule('heldOffset', () => {
    const which = p.call(direction);
    const end = p.build(() => p.spanOf(p.peek(0)));
    const of = p.call(names);
    return { direction: which, end, names: of };
  });
}

function lengthInField(p: CampaignParser, names: readonly NameNode[], { direction, end }: HeldOffset): OffsetNode {
  const [first, ...more] = names;
  if (first === undefined || more.length === 0) return p.fail(noField(first ?? { text: '', span: end }));
  return { kind: 'field', names, direction, span: joinSpans(first.span, end) };
}

function baseOf(p: CampaignParser, names: readonly NameNode[], offset: OffsetNode | undefined, weekdays: boolean): Base {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) return { names, ...(offset && { offset }) };
  if (!weekdays || offset !== undefined) return p.fail(noField(name));
  const day = findDay(name);
  return day === undefined ? p.fail(noMoment(name)) : { day };
}

/** A time of day must follow, except after an exact offset, which has none. */
function checkWhatFollows(p: CampaignParser, base: Base, span: Span): void {
  const next = p.peek();
  const offset = 'names' in base ? base.offset : undefined;
  const written = writtenOf(base);
  if (offset?.kind === 'exact') {
    refuseTime(p, offset.duration, ` ${offset.direction} ${written}`);
    if (next.tokenType === word('in')) p.fail(zoneOfExact(p.spanOf(next)));
    return;
  }
  const length = offset?.kind === 'calendar' ? spell(offset.length) : offset?.names.map(({ text }) => text).join('.');
  requireTime(p, offset === undefined ? written : `${length} ${offset.direction} ${written}`, span);
}

function writtenOf(base: Base): string {
  return 'day' in base ? base.day : base.names.map(({ text }) => text).join('.');
}

function noField({ text, span }: NameNode): Diagnostic {
  return syntaxDiagnostic('unexpected-syntax', `\`${text}\` is no field.`, span, 'Fields are dotted: `contact.birthday`.');
}

function noMoment({ text, span }: NameNode): Diagnostic {
  const near = nearest(text, week);
  const forms = 'Write a weekday (`monday at 09:00`), a date (`2026-12-24 at 08:00`) or a field (`contact.birthday at 09:00`).';
  const help = near === undefined ? `${forms} An event is waited for with a limit: \`wait up to 7d for …\`.` : `Did you mean \`${near}\`?`;
  return syntaxDiagnostic('unexpected-syntax', `\`${text}\` is neither a weekday nor a field.`, span, help);
}

function zoneOfExact(span: Span): Diagnostic {
  const help = 'Leave it out, or write a calendar span and a time of day: `1 day before … at 09:00 in store time`.';
  return syntaxDiagnostic('unexpected-syntax', 'An exact offset is the same in every zone.', span, help);
}
