import type { CalendarOffset, Expression, Span, Zone } from '../../program.ts';
import type { Field } from '../../schema/schema.ts';
import { formatDuration } from '../../settings/duration.ts';
import type { MomentNode, OffsetNode } from '../../syntax/ast.ts';
import type { DateTriggerNode } from '../../syntax/triggers/date.ts';
import { checkZone } from '../expressions/moments.ts';
import { fieldsOf } from '../expressions/resolve-path.ts';
import { calendarOffset, spanOfNames } from '../moments/check-moment.ts';
import { describe, isScalar, typeOfField } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { CheckedTrigger, TriggerCheck } from './trigger-check.ts';
import { findTriggerField, type TriggerField } from './trigger-field.ts';
import { checkPart, rowFilterScope } from './trigger-scope.ts';

/**
 * `[1 week before] contact.birthday at 09:00`: fires when the instant comes. A yearly field fires each year, another once for each value.
 * Entity `contact`: the contact's own field; else a field of a row of that entity, which belongs to a contact.
 */
export interface DateTrigger {
  readonly kind: 'date';
  /** `contact.birthday`: name of the derived event. */
  readonly event: string;
  /** The trigger in canonical words, zone included: `1 week before contact.birthday at 09:00 in contact time`. The same words are the same trigger. */
  readonly key: string;
  readonly entity: string;
  readonly field: string;
  readonly yearly: boolean;
  readonly offset?: CalendarOffset;
  /** Of an instant field: `30m before appointment.starts_at` is -1,800,000 ms from it; then `time` is empty. */
  readonly exact?: number;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: Zone;
  readonly where?: Expression;
  readonly span: Span;
}

type PathMoment = MomentNode & { readonly kind: 'path' };

/** `when 1 week before contact.birthday at 09:00`, `when 30m before appointment.starts_at`: the row that has the date is the trigger's. */
function checkDateTrigger(node: DateTriggerNode, workspace: Workspace): CheckedTrigger {
  const { moment } = node;
  if (moment.kind !== 'path') {
    const help = 'Name a field that holds a date, such as `contact.birthday at 09:00`.';
    workspace.report('not-a-date', { message: 'A run starts by a date of the contact or of its rows.', help, span: node.span });
    return {};
  }
  const found = findTriggerField(moment.names, 'order.delivered_at', workspace);
  if (found === undefined) return {};
  const { entity } = found;
  const name = `${entity.name}.${found.field.name}`;
  const binds = { words: name, about: entity.name };
  const zone = checkZone(moment.zone, workspace);
  const at = isDate(found, moment, workspace) ? checkAt(moment, found.field, workspace) : undefined;
  const where = checkPart('where', node.where, rowFilterScope(entity.name), workspace);
  if (zone === undefined || at === undefined || !where.ok) return { binds };
  const trigger: DateTrigger = {
    kind: 'date',
    event: name,
    key: keyOf(name, at, zone),
    entity: entity.name,
    field: found.field.name,
    yearly: found.field.yearly === true,
    ...at,
    zone,
    ...where.part,
    span: node.span,
  };
  return { binds, trigger };
}

function isDate({ entity, field }: TriggerField, moment: PathMoment, workspace: Workspace): boolean {
  const type = typeOfField(field.type);
  if (isScalar(type, 'date', 'instant')) return true;
  const dates = fieldsOf({ from: 'trigger', entity: entity.name }, workspace).flatMap((one) =>
    isScalar(typeOfField(one.type), 'date', 'instant') ? [`\`${entity.name}.${one.name}\``] : [],
  );
  const help = dates.length === 0 ? `\`${entity.name}\` has none.` : `There is ${dates.join(', ')}.`;
  const message = `\`${entity.name}.${field.name}\` is ${describe(type)}.`;
  workspace.report('not-a-date', { message, help, span: spanOfNames(moment) });
  return false;
}

type At = Pick<DateTrigger, 'offset' | 'exact' | 'time'>;

/** When it fires: at a time of a day, or exactly so long before or after an instant. */
function checkAt(moment: PathMoment, field: Field, workspace: Workspace): At | undefined {
  const { offset } = moment;
  if (offset?.kind === 'field') return refuseLength(offset, workspace);
  if (offset?.kind === 'exact' && moment.time === undefined) return checkExact(offset, field, moment, workspace);
  if (offset?.kind === 'exact') {
    workspace.report('offset-not-allowed', {
      message: 'An exact duration before a time of the day would be another time of the day.',
      help: 'Write a calendar span, such as `1 day before`, or leave out the time.',
      span: offset.span,
    });
    return undefined;
  }
  if (moment.time === undefined) {
    workspace.report('time-of-day-missing', {
      message: 'A date starts runs at a time of the day.',
      help: 'Say at what time, such as `1 day before contact.birthday at 09:00`.',
      span: moment.span,
    });
    return undefined;
  }
  const calendar = calendarOffset(offset);
  return { ...(calendar === undefined ? {} : { offset: calendar }), time: moment.time };
}

function checkExact(
  offset: OffsetNode & { readonly kind: 'exact' },
  field: Field,
  moment: PathMoment,
  { report }: Workspace,
): At | undefined {
  if (isScalar(typeOfField(field.type), 'instant')) {
    return { exact: offset.direction === 'before' ? -offset.duration.ms : offset.duration.ms, time: '' };
  }
  report('offset-not-allowed', {
    message: 'The field holds a whole day, so nothing says from which time of it to count.',
    help: 'Write a calendar span and a time of day: `1 day before contact.birthday at 09:00`.',
    span: moment.span,
  });
  return undefined;
}

function refuseLength({ span }: OffsetNode, { report }: Workspace): undefined {
  report('offset-not-allowed', {
    message: 'How long before or after a date a trigger fires is written out.',
    help: 'Start with an event and wait: `wait until item.product.lifetime after item.order.placed_at at 09:00`.',
    span,
  });
}

/** `1 week before contact.birthday at 09:00 in contact time`, `30m before appointment.starts_at`. */
function keyOf(name: string, { offset, exact, time }: At, zone: Zone): string {
  if (exact !== undefined) return exact === 0 ? name : `${formatDuration(Math.abs(exact))} ${exact < 0 ? 'before' : 'after'} ${name}`;
  const words =
    offset === undefined ? '' : `${offset.count} ${offset.unit}${offset.count === 1 ? '' : 's'} ${offset.sign < 0 ? 'before' : 'after'} `;
  return `${words}${name} at ${time} in ${zone.kind === 'named' ? `"${zone.name}"` : `${zone.kind} time`}`;
}

/** `when 1 week before contact.birthday at 09:00`. */
export const date: TriggerCheck<DateTriggerNode, DateTrigger> = {
  check: checkDateTrigger,
  startsAt: ({ time, zone }) => ({ kind: 'time', time, zone }),
};
