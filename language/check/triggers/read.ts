import type { ReadTime, Zone } from '../../program.ts';
import type { ReadTimeNode, TriggerNode } from '../../syntax/ast.ts';
import { checkZone } from '../expressions/moments.ts';
import { findSegment } from '../segments/find-segment.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact } from './binds.ts';
import type { CheckedTrigger } from './check-trigger.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** `when segment young_west read every monday at 09:00`: its members enter, each at that time of theirs. */
export function checkReadTrigger(node: TriggerNode & { readonly kind: 'read' }, workspace: Workspace): CheckedTrigger {
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
