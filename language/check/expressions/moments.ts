import { suggest } from '../../diagnostics/nearest.ts';
import type { Expression, Zone } from '../../program.ts';
import { isTimeZone, timeZones } from '../../settings/time-zone.ts';
import type { ZoneNode } from '../../syntax/ast.ts';
import { BOOLEAN, scalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `now`. */
export function checkNow(node: NodeOf<'now'>): Expression {
  return { kind: 'now', type: scalar('instant'), span: node.span };
}

/** `3d ago`. */
export function checkAgo(node: NodeOf<'ago'>): Expression {
  return { kind: 'ago', type: scalar('instant'), ms: node.duration.ms, span: node.span };
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
  const help = suggest(node.name, timeZones(), 'Use an IANA name such as `"Europe/Paris"`.');
  workspace.report('unknown-time-zone', { message: `There is no time zone \`${node.name}\`.`, help, span: node.span });
  return undefined;
}
