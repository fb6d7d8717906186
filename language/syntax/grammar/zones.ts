/** Moments and zones: `today in store time`, `3d ago`, `weekday in [monday to friday]`, `local time between 09:00 and 18:00`. */
import type { Weekday } from '../../program.ts';
import type { Duration, ExpressionNode, LiteralNode, ZoneNode } from '../ast.ts';
import { unquote } from '../tokens/escapes.ts';
import { CloseBracket, isName, OpenBracket, Text, TimeText, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { LiteralRules } from './literals.ts';
import { weekdaysRule } from './weekdays.ts';

/** Rules of this section. */
export interface ZoneRules {
  /** `in store time`, `in contact time`, `in "Europe/Paris"`. */
  readonly zone: Rule<ZoneNode>;
  /** `monday to friday, sunday`. */
  readonly weekdays: Rule<readonly Weekday[]>;
  /** `today`, `now`, a weekday or a local time. */
  readonly moment: Rule<ExpressionNode>;
  /** A duration, or the point in time that long `ago`. */
  readonly durationOrAgo: Rule<LiteralNode | { readonly kind: 'ago'; readonly duration: Duration; readonly span: ZoneNode['span'] }>;
}

/** Defines moments and zones. */
export function zoneRules(p: CampaignParser, literals: LiteralRules): ZoneRules {
  const zone = zoneRule(p);
  const weekdays = weekdaysRule(p);
  const weekday = weekdayRule(p, weekdays, zone);
  const localTime = localTimeRule(p, zone);
  const moment = p.rule('moment', () => {
    const first = p.peek();
    return p.choose<ExpressionNode>('a moment', [
      {
        ALT: () => {
          p.take(word('now'));
          const where = p.maybeIf(
            () => beginsZone(p),
            () => p.call(zone),
            0,
          );
          return p.build(() => ({ kind: 'now', ...(where && { zone: where }), span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          p.take(word('today'));
          const where = p.maybeIf(
            () => beginsZone(p),
            () => p.call(zone, 1),
            1,
          );
          return p.build(() => ({ kind: 'today', ...(where && { zone: where }), span: p.spanFrom(first) }));
        },
      },
      { ALT: () => p.call(weekday) },
      { ALT: () => p.call(localTime) },
    ]);
  });
  const durationOrAgo: ZoneRules['durationOrAgo'] = p.rule('durationOrAgo', () => {
    const first = p.peek();
    const duration = p.call(literals.duration);
    const ago = p.maybe(() => p.take(word('ago')));
    return p.build(() =>
      ago === undefined
        ? { kind: 'literal', of: 'duration', value: duration.ms, span: duration.span }
        : { kind: 'ago', duration, span: p.spanFrom(first) },
    );
  });
  return { zone, weekdays, moment, durationOrAgo };
}

function zoneRule(p: CampaignParser): Rule<ZoneNode> {
  return p.rule('zone', () => {
    const first = p.take(word('in'));
    return p.choose<ZoneNode>('`store time`, `contact time` or a zone such as `"Europe/Paris"`', [
      {
        ALT: () => {
          p.take(word('store'));
          p.take(word('time'), 0);
          return p.build(() => ({ kind: 'store', span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          p.take(word('contact'));
          p.take(word('time'), 1);
          return p.build(() => ({ kind: 'contact', span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          const name = p.take(Text);
          return p.build(() => ({ kind: 'named', name: unquote(name.image), span: p.spanFrom(first) }));
        },
      },
    ]);
  });
}

/** Tells `today in store time` from `today in contact.holidays`. */
export function beginsZone(p: CampaignParser): boolean {
  return p.peek(2).tokenType === Text || (isName(p.peek(2)) && p.peek(3).image === 'time');
}

function weekdayRule(p: CampaignParser, weekdays: Rule<readonly Weekday[]>, zone: Rule<ZoneNode>): Rule<ExpressionNode> {
  return p.rule('weekday', () => {
    const first = p.take(word('weekday'));
    p.take(word('in'));
    p.take(OpenBracket);
    const days = p.call(weekdays);
    p.take(CloseBracket);
    const where = p.maybe(() => p.call(zone));
    return p.build(() => ({ kind: 'weekday', days, ...(where && { zone: where }), span: p.spanFrom(first) }));
  });
}

function localTimeRule(p: CampaignParser, zone: Rule<ZoneNode>): Rule<ExpressionNode> {
  return p.rule('localTime', () => {
    const first = p.take(word('local'));
    p.take(word('time'));
    p.take(word('between'));
    const from = p.take(TimeText, 0);
    p.take(word('and'));
    const until = p.take(TimeText, 1);
    const where = p.maybe(() => p.call(zone));
    return p.build(() => ({
      kind: 'local time',
      from: from.image.padStart(5, '0'),
      until: until.image.padStart(5, '0'),
      ...(where && { zone: where }),
      span: p.spanFrom(first),
    }));
  });
}
