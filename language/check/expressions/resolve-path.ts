import { suggest } from '../../diagnostics/nearest.ts';
import type { RowRef, Span } from '../../program.ts';
import type { Entity, EventType, Field, Schema } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import type { Root, Scope } from '../scope.ts';
import { entityOf, eventOf, type Workspace } from '../workspace.ts';

/** The row a path starts from, and the names that are still to be read from it. */
export interface PathStart {
  readonly ref: RowRef;
  readonly rest: readonly Name[];
}

/** A name of no row here; `rows` are the names that would be. */
export function reportUnknownRoot(name: Name, scope: Scope, workspace: Workspace, others: readonly string[] = []): void {
  if (workspace.broken.has(name.text) || isUncertain(name, scope, workspace)) return;
  const absent = scope.absent.get(name.text);
  if (absent !== undefined) {
    workspace.report(absent.code, { message: absent.why, help: absent.help, span: name.span });
    return;
  }
  const off = entityOf(workspace.wholeSchema, name.text) ?? collectionOf(workspace.wholeSchema, name.text);
  if (off !== undefined && entityOf(workspace.schema, off.name) === undefined) {
    const help = `Add \`${off.name}\` to \`modules\` in relance.yaml.`;
    workspace.report('table-not-active', {
      message: `\`${name.text}\` is of the table \`${off.name}\`, which is off.`,
      help,
      span: name.span,
    });
    return;
  }
  const help = suggest(name.text, [...scope.roots.keys(), ...others], 'Fields are always dotted, such as `contact.city`.');
  workspace.report('unknown-name', { message: `Nothing here goes by the name \`${name.text}\`.`, help, span: name.span });
}

/** Whether the name would be known if the triggers were whole. */
function isUncertain(name: Name, scope: Scope, workspace: Workspace): boolean {
  return scope.uncertain === true && (name.text === 'this' || entityOf(workspace.wholeSchema, name.text) !== undefined);
}

/** The active table with this plural name. */
export function collectionOf(schema: Schema, name: string): Entity | undefined {
  return Object.values(schema.entities).find((entity) => entity.collection === name);
}

/** Resolves the head of a path: a row, or what lies behind an event bound by `as` (`bought.order`, `bought.event`). */
export function startOf(root: Root, names: readonly Name[], workspace: Workspace): PathStart | undefined {
  if (root.kind === 'row') return { ref: root.ref, rest: names.slice(1) };
  const { event, name } = root;
  const second = names[1];
  if (second?.text === 'event') return { ref: { from: 'event', name, entity: event.name }, rest: names.slice(2) };
  if (second?.text === event.about) return { ref: { from: 'binding', name, entity: event.about }, rest: names.slice(2) };
  const help = `Write \`${name}.${event.about}\` for its row or \`${name}.event\` for what it brought.`;
  const span = second?.span ?? names[0]?.span;
  if (span !== undefined)
    workspace.report('unknown-field', {
      message: `\`${name}\` is the event \`${event.name}\`${second === undefined ? '' : `; it has no \`${second.text}\``}.`,
      help,
      span,
    });
  return undefined;
}

const ID: Field = { name: 'id', type: { kind: 'scalar', of: 'text' } };

/** The fields that can be read from a row: those of its table, or of an event's payload with those of its row. */
export function fieldsOf(ref: RowRef, workspace: Pick<Workspace, 'schema'>, extra?: Entity): readonly Field[] {
  if (ref.from === 'event') return payloadFields(eventOf(workspace.schema, ref.entity), workspace);
  const entity = extra?.name === ref.entity ? extra : entityOf(workspace.schema, ref.entity);
  return [ID, ...(entity?.fields ?? [])];
}

/** Fields of an event's payload: its own, then those of the row it is about. */
export function payloadFields(event: EventType | undefined, workspace: Pick<Workspace, 'schema'>): readonly Field[] {
  if (event === undefined) return [];
  return [...event.fields, ID, ...(entityOf(workspace.schema, event.about)?.fields ?? [])];
}

/** The field at the end of a path that has been checked; undefined for the row itself. */
export function fieldAt(root: RowRef, path: readonly string[], workspace: Workspace): Field | undefined {
  let row = root;
  let field: Field | undefined;
  for (const name of path) {
    field = fieldsOf(row, workspace).find((one) => one.name === name);
    row = { from: 'filter', name, entity: field?.type.kind === 'ref' ? field.type.entity : '' };
  }
  return field;
}

/**
 * Reports a field or collection of a table (or field of an event) that would lead to rows of a table that is off: `item.product` in `item.product.price` while
 * `product` is off, `items` in `order.items` while `item` is. False if it is neither.
 */
export function isReportedAsOff(entity: string, name: Name, workspace: Workspace): boolean {
  const { schema, wholeSchema, report } = workspace;
  const ref: RowRef = { from: eventOf(wholeSchema, entity) === undefined ? 'filter' : 'event', name: entity, entity };
  const type = fieldsOf(ref, { schema: wholeSchema }).find((field) => field.name === name.text)?.type;
  const isParts = (one: Entity): boolean => one.partOf?.entity === entity && one.partOf.as === name.text;
  const isCollection = (one: Entity): boolean => entity === 'contact' && one.collection === name.text;
  const off =
    type?.kind === 'ref' ? type.entity : Object.values(wholeSchema.entities).find((one) => isParts(one) || isCollection(one))?.name;
  if (off === undefined || entityOf(schema, off) !== undefined) return false;
  report('table-not-active', {
    message: `\`${name.text}\` leads to rows of the table \`${off}\`, which is off.`,
    help: `Add \`${off}\` to \`modules\` in relance.yaml.`,
    span: name.span,
  });
  return true;
}

/** Reports a field that a row does not have. */
export function reportUnknownField(name: Name, of: string, fields: readonly Field[], workspace: Workspace, span: Span = name.span): void {
  const names = fields.map((field) => field.name);
  workspace.report('unknown-field', {
    message: `\`${of}\` has no field \`${name.text}\`.`,
    help: suggest(name.text, names, `Its fields are ${names.join(', ')}.`),
    span,
  });
}
