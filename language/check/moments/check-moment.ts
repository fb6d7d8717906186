import type { CalendarOffset, Expression, Moment, Zone } from '../../program.ts';
import type { MomentNode, OffsetNode } from '../../syntax/ast.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { fieldAt } from '../expressions/fields.ts';
import { checkZone } from '../expressions/moments.ts';
import type { Scope } from '../scope.ts';
import { describe, isScalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';

type PathMoment = MomentNode & { readonly kind: 'path' };

/** What a calendar wait waits for, or undefined once a mistake is reported. Where no zone is written it is the contact's. */
export function checkMoment(node: MomentNode, scope: Scope, workspace: Workspace): Moment | undefined {
  const zone = checkZone(node.zone, workspace);
  switch (node.kind) {
    case 'span':
      return zone && { kind: 'span', count: node.length.count, unit: node.length.unit, time: node.time, zone };
    case 'weekday':
      return zone && { kind: 'weekday', day: node.day, time: node.time, zone };
    case 'time':
    case 'today':
      return zone && { kind: node.kind, time: node.time, zone };
    case 'date':
      return zone && { kind: 'date', date: node.date, time: node.time, zone };
    case 'window':
      return checkWindow(node, zone, workspace);
    case 'path':
      return checkPathMoment(node, zone, scope, workspace);
  }
}

function checkWindow(node: MomentNode & { readonly kind: 'window' }, zone: Zone | undefined, { report }: Workspace): Moment | undefined {
  const { from, until, days } = node;
  if (from === until) {
    const help = 'Write an end that differs from the beginning.';
    report('empty-window', {
      message: `From \`${from}\` to \`${until}\` there is no time, since the end is excluded.`,
      help,
      span: node.span,
    });
    return undefined;
  }
  return zone && { kind: 'window', from, until, ...(days === undefined ? {} : { days }), zone };
}

/** With a time of day the field gives the day; without one it must be a point in time itself. */
function checkPathMoment(node: PathMoment, zone: Zone | undefined, scope: Scope, workspace: Workspace): Moment | undefined {
  const value = checkExpression({ kind: 'path', names: node.names, span: spanOfNames(node) }, scope, workspace);
  const { offset } = node;
  if (offset?.kind === 'field') return checkFieldSpan(node, offset, { value, zone }, scope, workspace);
  if (value === undefined || value.kind !== 'path' || zone === undefined) return undefined;
  if (node.time === undefined) return checkExact(node, value, workspace);
  if (!isDay(value, workspace)) return undefined;
  const yearly = fieldAt(value.root, value.path, workspace)?.yearly === true;
  const calendar = calendarOffset(offset);
  return { kind: 'field', value, yearly, ...(calendar === undefined ? {} : { offset: calendar }), time: node.time, zone };
}

function isDay(value: Expression, workspace: Workspace): boolean {
  if (isScalar(value.type, 'date', 'instant')) return true;
  const help = 'Name a field that holds one, such as `contact.birthday`.';
  workspace.report('not-a-date', { message: `This is ${describe(value.type)}.`, help, span: value.span });
  return false;
}

/** `product.lifetime after item.delivered_at at 09:00`. */
function checkFieldSpan(
  node: PathMoment,
  offset: OffsetNode & { readonly kind: 'field' },
  { value, zone }: { readonly value: Expression | undefined; readonly zone: Zone | undefined },
  scope: Scope,
  workspace: Workspace,
): Moment | undefined {
  const { names } = offset;
  const span = { ...offset.span, start: names[0]?.span.start ?? offset.span.start, end: names.at(-1)?.span.end ?? offset.span.end };
  const length = checkExpression({ kind: 'path', names, span }, scope, workspace);
  const isLength = length !== undefined && isSpan(length, workspace);
  if (value === undefined || !isDay(value, workspace) || zone === undefined || length === undefined || !isLength) return undefined;
  if (node.time === undefined) return reportNoTime(node, workspace);
  return { kind: 'field span', value, length, sign: offset.direction === 'before' ? -1 : 1, time: node.time, zone };
}

function isSpan(length: Expression, workspace: Workspace): boolean {
  if (isScalar(length.type, 'span')) return true;
  const help = 'Name a field of type `span`, or write a length, such as `6 months after …`.';
  workspace.report('not-a-span', { message: `This is ${describe(length.type)}.`, help, span: length.span });
  return false;
}

/** `30m before appointment.starts_at`, `sale.due_at`. Invariant: the grammar has refused an exact offset with a time of day. */
function checkExact(node: PathMoment, value: Expression, workspace: Workspace): Moment | undefined {
  const { offset } = node;
  if (offset?.kind === 'calendar' || isScalar(value.type, 'date')) return reportNoTime(node, workspace);
  if (!isScalar(value.type, 'instant')) {
    const help = 'Name a field that holds a point in time.';
    workspace.report('not-a-date', { message: `This is ${describe(value.type)}.`, help, span: value.span });
    return undefined;
  }
  const ms = offset?.kind === 'exact' ? offset.duration.ms : 0;
  return { kind: 'exact', value, ms: offset?.direction === 'before' ? -ms : ms };
}

function reportNoTime({ names, offset, span }: PathMoment, workspace: Workspace): undefined {
  const written = names.map(({ text }) => text).join('.');
  const help =
    offset === undefined
      ? `Add the time: \`${written} at 09:00\`.`
      : `Say at what time of the day, such as \`1 day ${offset.direction} ${written} at 09:00\`.`;
  workspace.report('time-of-day-missing', { message: 'A date is a whole day, and nothing says at what time of it.', help, span });
}

/** `2 days before`, or undefined where there is none. */
export function calendarOffset(node: OffsetNode | undefined): CalendarOffset | undefined {
  if (node?.kind !== 'calendar') return undefined;
  return { count: node.length.count, unit: node.length.unit, sign: node.direction === 'before' ? -1 : 1 };
}

/** The place of the field alone, without its offset and time. */
export function spanOfNames({ names, span }: PathMoment): PathMoment['span'] {
  return { ...span, start: names[0]?.span.start ?? span.start, end: names.at(-1)?.span.end ?? span.end };
}
