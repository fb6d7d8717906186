import type { DateTrigger, Zone } from '../../program.ts';
import type { Entity, Field } from '../../schema/schema.ts';
import type { MomentNode, Name, TriggerNode } from '../../syntax/ast.ts';
import { reportUnknownTable } from '../clauses/entry.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { checkZone } from '../expressions/moments.ts';
import { fieldsOf, isReportedAsOff, reportUnknownField } from '../expressions/resolve-path.ts';
import { calendarOffset, spanOfNames } from '../moments/check-moment.ts';
import { rowRoot, type Scope, withRoots } from '../scope.ts';
import { describe, typeOfField } from '../types.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import type { CheckedTrigger } from './check-trigger.ts';

type DateNode = TriggerNode & { readonly kind: 'date' };
type PathMoment = MomentNode & { readonly kind: 'path' };

/** `when 1 week before contact.birthday at 09:00`, `when 30 days after order.delivered_at at 09:00`: the row that has the date is the trigger's. */
export function checkDateTrigger(node: DateNode, workspace: Workspace, outer: Scope): CheckedTrigger {
  const { moment } = node;
  if (moment.kind !== 'path') {
    const help = 'Name a field that holds a date, such as `contact.birthday at 09:00`.';
    workspace.report('not-a-date', { message: 'A run starts by a date of the contact or of its rows.', help, span: node.span });
    return {};
  }
  const entity = findTable(moment, workspace);
  const field = entity && findField(entity, moment, workspace);
  if (entity === undefined || field === undefined) return {};
  const name = `${entity.name}.${field.name}`;
  const event = { name, about: entity.name, fields: [], derived: true };
  const zone = checkZone(moment.zone, workspace);
  const time = timeOf(moment, workspace);
  const where = node.where && checkCondition(node.where.condition, filterScope(entity, outer), workspace);
  if (zone === undefined || time === undefined || (node.where !== undefined && where === undefined)) return { event };
  const offset = calendarOffset(moment.offset);
  const trigger: DateTrigger = {
    kind: 'date',
    event: name,
    key: keyOf(name, offset, time, zone),
    entity: entity.name,
    field: field.name,
    yearly: field.yearly === true,
    ...(offset === undefined ? {} : { offset }),
    time,
    zone,
    ...(where === undefined ? {} : { where }),
    span: node.span,
  };
  return { event, trigger };
}

function findTable({ names }: PathMoment, workspace: Workspace): Entity | undefined {
  const [head] = names;
  const entity = head && entityOf(workspace.schema, head.text);
  if (head === undefined) return undefined;
  if (entity === undefined) {
    reportUnknownTable(head, workspace);
    return undefined;
  }
  if (entity.name === 'contact' || entity.contact !== undefined) return entity;
  const help = 'Use a date of the contact, or of rows that have a contact, such as `order.delivered_at`.';
  const message = `Rows of \`${entity.name}\` do not say whose they are, so nobody would enter.`;
  workspace.report('table-without-contact', { message, help, span: head.span });
  return undefined;
}

function findField(entity: Entity, moment: PathMoment, workspace: Workspace): Field | undefined {
  const { names } = moment;
  const [, name, more] = names;
  const fields = fieldsOf({ from: 'trigger', name: entity.name, entity: entity.name }, workspace);
  const field = name && fields.find((one) => one.name === name.text);
  if (name === undefined || field === undefined) {
    if (name !== undefined && !isReportedAsOff(entity.name, name, workspace)) reportUnknownField(name, entity.name, fields, workspace);
    return undefined;
  }
  const type = typeOfField(field.type);
  if (more === undefined && type.kind === 'scalar' && (type.of === 'date' || type.of === 'instant')) return field;
  if (more === undefined) reportNoDate(`\`${wordsOf(names)}\` is ${describe(type)}.`, fields, entity, moment, workspace);
  else reportNoDate(`\`${wordsOf(names)}\` is no field of \`${entity.name}\` itself.`, fields, entity, moment, workspace);
  return undefined;
}

function reportNoDate(why: string, fields: readonly Field[], entity: Entity, moment: PathMoment, { report }: Workspace): void {
  const dates = fields.flatMap(({ name, type }) =>
    type.kind === 'scalar' && (type.of === 'date' || type.of === 'instant') ? [`\`${entity.name}.${name}\``] : [],
  );
  const help = dates.length === 0 ? `\`${entity.name}\` has none.` : `There is ${dates.join(', ')}.`;
  report('not-a-date', { message: why, help, span: spanOfNames(moment) });
}

function timeOf(moment: PathMoment, { report }: Workspace): string | undefined {
  if (moment.time !== undefined) return moment.time;
  report('time-of-day-missing', {
    message: 'A date starts runs at a time of the day.',
    help: 'Say at what time, such as `1 day before contact.birthday at 09:00`.',
    span: moment.span,
  });
  return undefined;
}

function filterScope({ name }: Entity, outer: Scope): Scope {
  return name === 'contact' ? outer : withRoots(outer, [[name, rowRoot('trigger', name, name)]]);
}

/** `1 week before contact.birthday at 09:00 in contact time`. */
function keyOf(name: string, offset: DateTrigger['offset'], time: string, zone: Zone): string {
  const words =
    offset === undefined ? '' : `${offset.count} ${offset.unit}${offset.count === 1 ? '' : 's'} ${offset.sign < 0 ? 'before' : 'after'} `;
  return `${words}${name} at ${time} in ${zone.kind === 'named' ? `"${zone.name}"` : `${zone.kind} time`}`;
}

function wordsOf(names: readonly Name[]): string {
  return names.map((name) => name.text).join('.');
}
