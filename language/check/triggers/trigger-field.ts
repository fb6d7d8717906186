import type { Entity, Field } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { reportUnknownTable } from '../clauses/unknown-table.ts';
import { fieldsOf, isReportedAsOff, reportUnknownField } from '../expressions/resolve-path.ts';
import { typeOfField } from '../types.ts';
import { entityOf, type Workspace } from '../workspace.ts';

/** A field of the contact, or of a row that belongs to one. */
export interface TriggerField {
  readonly entity: Entity;
  readonly field: Field;
}

/** `contact.birthday`, `order.delivered_at`: the field that a trigger watches, or undefined once its mistake is reported. `example`: a right one. */
export function findTriggerField(names: readonly Name[], example: string, workspace: Workspace): TriggerField | undefined {
  const [head, name, more] = names;
  const entity = head && findTable(head, example, workspace);
  if (entity === undefined || head === undefined) return undefined;
  workspace.use(head.span, { kind: 'row', entity: entity.name, name: head.text }, { type: { kind: 'row', entity: entity.name } });
  const field = name && findField(entity, name, workspace);
  if (field === undefined || name === undefined) return undefined;
  workspace.use(name.span, { kind: 'field', entity: entity.name, name: name.text }, { type: typeOfField(field.type) });
  if (more === undefined) return { entity, field };
  const words = names.map((one) => one.text).join('.');
  workspace.report('unknown-field', {
    message: `\`${words}\` is no field of \`${entity.name}\` itself.`,
    help: `A trigger watches a field of one row, such as \`${example}\`.`,
    span: { ...more.span, end: names.at(-1)?.span.end ?? more.span.end },
  });
  return undefined;
}

function findTable(head: Name, example: string, workspace: Workspace): Entity | undefined {
  const entity = entityOf(workspace.schema, head.text);
  if (entity === undefined) {
    reportUnknownTable(head, workspace);
    return undefined;
  }
  if (entity.name === 'contact' || entity.contact !== undefined) return entity;
  workspace.report('table-without-contact', {
    message: `Rows of \`${entity.name}\` do not say whose they are, so nobody would enter.`,
    help: `Use a field of the contact, or of rows that have a contact, such as \`${example}\`.`,
    span: head.span,
  });
  return undefined;
}

function findField(entity: Entity, name: Name, workspace: Workspace): Field | undefined {
  const fields = fieldsOf({ from: 'trigger', entity: entity.name }, workspace);
  const field = fields.find((one) => one.name === name.text);
  if (field === undefined && !workspace.broken.has(name.text) && !isReportedAsOff(entity.name, name, workspace))
    reportUnknownField(name, entity.name, fields, workspace);
  return field;
}
