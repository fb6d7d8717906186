import { spelling } from '../../diagnostics/spelling.ts';
import type { Expression, Span, Zone } from '../../program.ts';
import { isTimeZone, timeZones } from '../../settings/time-zone.ts';
import type { ZoneNode } from '../../syntax/ast.ts';
import { BOOLEAN, scalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `now`; a zone after it is looked at and changes nothing. */
export function checkNow(node: NodeOf<'now'>, { workspace }: ExpressionContext): Expression | undefined {
  return checkZone(node.zone, workspace) && { kind: 'now', type: scalar('instant'), span: node.span };
}

/** `3d ago`, a point in time; `18 years ago`, a date, by default in the contact's time. */
export function checkAgo(node: NodeOf<'ago'>, { workspace }: ExpressionContext): Expression | undefined {
  const { span } = node;
  if ('duration' in node) return { kind: 'ago', type: scalar('instant'), ms: node.duration.ms, span };
  const zone = checkZone(node.zone, workspace);
  const { count, unit } = node.length;
  return zone && { kind: 'calendar ago', type: scalar('date'), count, unit, zone, span };
}

/** `today`, by default in the contact's time. */
export function checkToday(node: NodeOf<'today'>, { workspace }: ExpressionContext): Expression | undefined {
  const zone = checkZone(node.zone, workspace);
  return zone && { kind: 'today', type: scalar('date'), zone, span: node.span };
}

/** `weekday in [monday to friday]`, by default in the contact's time. */
export function checkWeekday(node: NodeOf<'weekday'>, { workspace }: ExpressionContext): Expression | undefined {
  const zone = checkZone(node.zone, workspace);
  return zone && { kind: 'weekday', type: BOOLEAN, days: node.days, zone, span: node.span };
}

/** `local time between 09:00 and 18:00`, by default in the contact's time. */
export function checkLocalTime(node: NodeOf<'local time'>, { workspace }: ExpressionContext): Expression | undefined {
  const zone = checkZone(node.zone, workspace);
  return zone && { kind: 'local time', type: BOOLEAN, from: node.from, until: node.until, zone, span: node.span };
}

/** A zone as written, or the contact's; undefined once a name that is no zone is reported. */
export function checkZone(node: ZoneNode | undefined, workspace: Workspace, fallback: Zone = { kind: 'contact' }): Zone | undefined {
  if (node === undefined) return fallback;
  if (node.kind !== 'named') return { kind: node.kind };
  if (isTimeZone(node.name)) return { kind: 'named', name: node.name };
  const choices = timeZones().map((name) => ({ name: `"${name}"`, kind: 'value' }) as const);
  const written = { text: `"${node.name}"`, span: zoneText(node) };
  const { help, fixes } = spelling(written, choices, 'Use an IANA name such as `"Europe/Paris"`.');
  workspace.report('unknown-time-zone', { message: `There is no time zone \`${node.name}\`.`, help, fixes, span: node.span, choices });
  return undefined;
}

/** The place of the name in quotes, which ends the words of the zone. */
function zoneText({ name, span }: ZoneNode & { readonly kind: 'named' }): Span {
  const length = name.length + 2;
  const { offset, line, column } = span.end;
  return { ...span, start: { offset: offset - length, line, column: column - length } };
}
