import type { Span, Weekday } from '../../program.ts';
import type { Name, NumberText, Where, ZoneNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { nameOf } from '../grammar/names.ts';
import { findDay } from '../grammar/weekdays.ts';
import { DateText, WeekdayWord, word } from '../tokens/token-types.ts';
import type { TriggerKind, TriggerParts } from './trigger-kind.ts';

/** When a segment is read. `month` is a day of the month, 1 to 31, as written. */
export type ReadTimeNode = { readonly span: Span } & (
  | { readonly kind: 'now' }
  | { readonly kind: 'on'; readonly date: string; readonly time: string; readonly zone?: ZoneNode }
  | { readonly kind: 'every day'; readonly time: string; readonly zone?: ZoneNode }
  | { readonly kind: 'every weekday'; readonly day: Weekday; readonly time: string; readonly zone?: ZoneNode }
  | { readonly kind: 'every month'; readonly day: NumberText; readonly time: string; readonly zone?: ZoneNode }
);

/** `segment SEGMENT read now`, `… read every monday at 09:00`. */
export interface ReadTriggerNode {
  readonly kind: 'read';
  readonly segment: Name;
  readonly at: ReadTimeNode;
  readonly where?: Where;
  readonly span: Span;
}

/** `segment SEGMENT read now`, `… read on 2026-12-01 at 09:00`, `… read every monday at 09:00`; each with `[where ( … )]`. */
export const read: TriggerKind<ReadTriggerNode> = {
  begins: (p) => p.peek().tokenType === word('segment'),
  define: (p, parts) => {
    const time = readTimeRule(p, parts);
    return p.rule('readTrigger', () => {
      const first = p.take(word('segment'));
      const segment = p.call(parts.name);
      p.take(word('read'));
      const at = p.call(time);
      const where = p.maybe(() => p.call(parts.where));
      return p.build((): ReadTriggerNode => ({ kind: 'read', segment, at, ...(where && { where }), span: p.spanFrom(first) }));
    });
  },
};

function readTimeRule(p: CampaignParser, parts: TriggerParts): Rule<ReadTimeNode> {
  const day = dayRule(p, parts);
  const every = everyRule(p, parts);
  return p.rule('readTime', () => {
    const first = p.peek();
    return p.choose<ReadTimeNode>('`now`, `on` a date or `every` day, weekday or month', [
      {
        ALT: () => {
          p.take(word('now'));
          return p.build(() => ({ kind: 'now', span: p.spanFrom(first) }));
        },
      },
      { ALT: () => p.call(day) },
      { ALT: () => p.call(every) },
    ]);
  });
}

/** `on 2026-12-01 at 09:00 [in ZONE]`. */
function dayRule(p: CampaignParser, parts: TriggerParts): Rule<ReadTimeNode> {
  return p.rule('readOn', () => {
    const first = p.take(word('on'));
    const date = p.take(DateText);
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build((): ReadTimeNode => ({ kind: 'on', date: date.image, time, ...(zone && { zone }), span: p.spanFrom(first) }));
  });
}

type Rhythm = Unplaced<Extract<ReadTimeNode, { readonly kind: `every ${string}` }>>;
type Unplaced<T> = T extends unknown ? Omit<T, 'time' | 'zone' | 'span'> : never;

/** `every day at 09:00`, `every monday at 09:00`, `every month on 1 at 09:00`, each with `[in ZONE]`. */
function everyRule(p: CampaignParser, parts: TriggerParts): Rule<ReadTimeNode> {
  const rhythm = rhythmRule(p, parts);
  return p.rule('readEvery', () => {
    const first = p.take(word('every'));
    const what = p.call(rhythm);
    const time = p.call(parts.time);
    const zone = p.maybe(() => p.call(parts.zone));
    return p.build((): ReadTimeNode => ({ ...what, time, ...(zone && { zone }), span: p.spanFrom(first) }));
  });
}

function rhythmRule(p: CampaignParser, { number }: TriggerParts): Rule<Rhythm> {
  return p.rule('rhythm', () =>
    p.choose<Rhythm>('`day`, a weekday or `month on` a day', [
      {
        ALT: () => {
          p.take(word('day'));
          return { kind: 'every day' };
        },
      },
      {
        ALT: () => {
          const day = p.take(WeekdayWord);
          return p.build(() => ({ kind: 'every weekday', day: findDay(nameOf(p, day)) ?? p.failExpecting('a weekday') }));
        },
      },
      {
        ALT: () => {
          p.take(word('month'));
          p.take(word('on'));
          const day = p.call(number);
          return { kind: 'every month', day };
        },
      },
    ]),
  );
}
