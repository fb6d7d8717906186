import type { Expression, Span, Weekday, Zone } from '../../program.ts';
import type { ReadTimeNode, ReadTriggerNode } from '../../syntax/triggers/read.ts';
import { checkZone } from '../expressions/moments.ts';
import { findSegment } from '../segments/find-segment.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact } from './binds.ts';
import type { CheckedTrigger, TriggerCheck } from './trigger-check.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** When a segment is read; times `HH:MM` are each contact's where the zone is `contact`. `day` of `every month`: 1 to 31, clamped to the last day. */
export type ReadTime =
  | { readonly kind: 'now' }
  | { readonly kind: 'on'; readonly date: string; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every day'; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every weekday'; readonly day: Weekday; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every month'; readonly day: number; readonly time: string; readonly zone: Zone };

/** `segment SEGMENT read …`: its members enter, at once or when the calendar says. */
export interface ReadTrigger {
  readonly kind: 'read';
  readonly segment: string;
  readonly at: ReadTime;
  readonly where?: Expression;
  readonly span: Span;
}

/** `when segment young_west read every monday at 09:00`: its members enter, each at that time of theirs. */
function checkReadTrigger(node: ReadTriggerNode, workspace: Workspace): CheckedTrigger {
  const segment = findSegment(node.segment, workspace);
  const at = checkReadTime(node.at, workspace);
  const where = checkPart('where', node.where, FILTER_SCOPE, workspace);
  const binds = aboutContact(`segment ${node.segment.text} read`);
  if (segment === undefined || at === undefined || !where.ok) return { binds };
  return { binds, trigger: { kind: 'read', segment: segment.name.text, at, ...where.part, span: node.span } };
}

function checkReadTime(node: ReadTimeNode, workspace: Workspace): ReadTime | undefined {
  if (node.kind === 'now') return { kind: 'now' };
  const zone = checkZone(node.zone, workspace);
  if (node.kind === 'every month') return checkMonth(node, zone, workspace);
  if (zone === undefined) return undefined;
  if (node.kind === 'on') return { kind: 'on', date: node.date, time: node.time, zone };
  return node.kind === 'every day'
    ? { kind: 'every day', time: node.time, zone }
    : { kind: 'every weekday', day: node.day, time: node.time, zone };
}

const LAST_DAY = 31;

function checkMonth(
  { day, time }: ReadTimeNode & { readonly kind: 'every month' },
  zone: Zone | undefined,
  { report }: Workspace,
): ReadTime | undefined {
  const number = Number(day.value);
  if (Number.isInteger(number) && number >= 1 && number <= LAST_DAY) return zone && { kind: 'every month', day: number, time, zone };
  report('invalid-day', {
    message: `\`${day.value}\` is no day of a month.`,
    help: `Write a day from 1 to ${LAST_DAY}; in shorter months their last day is meant.`,
    span: day.span,
  });
  return undefined;
}

/** `when segment SEGMENT read …`. */
export const read: TriggerCheck<ReadTriggerNode, ReadTrigger> = {
  check: checkReadTrigger,
  withoutPast: 'Reading a segment takes those who are in it now; `read now` does so at once.',
  segment: ({ segment }) => segment,
  startsAt: ({ at }) => (at.kind === 'now' ? undefined : { kind: 'time', time: at.time, zone: at.zone }),
};
