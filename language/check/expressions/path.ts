import type { Expression, RowRef, Type } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import { findEvent } from '../events/resolve-event.ts';
import { MESSAGE_ENTITY } from '../message-entity.ts';
import { typeOfField } from '../types.ts';
import { entityOf } from '../workspace.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkFact } from './fact.ts';
import { collectionOf, fieldsOf, isReportedAsOff, reportUnknownField, reportUnknownRoot, startOf } from './resolve-path.ts';

/** `contact.city`, `order.cart.total`, `this`; a single word may be the short name of an event (`purchased`). */
export function checkPath(node: NodeOf<'path'>, context: ExpressionContext): Expression | undefined {
  const { workspace, scope } = context;
  const [head] = node.names;
  if (head === undefined) return undefined;
  const root = scope.roots.get(head.text);
  if (root === undefined) {
    if (node.names.length === 1 && isEventWord(node.names, context)) return checkFact(asFact(node), context);
    if (!reportCollection(node, context)) reportUnknownRoot(head, scope, workspace, shortNames(context));
    return undefined;
  }
  const start = startOf(root, node.names, workspace);
  if (start === undefined) return undefined;
  const type = walk(start.ref, start.rest, context);
  return type && { kind: 'path', type, root: start.ref, path: start.rest.map((name) => name.text), span: node.span };
}

/** The type at the end of the fields; every field but the last must be a reference. */
function walk(ref: RowRef, names: readonly Name[], context: ExpressionContext): Type | undefined {
  let type: Type = { kind: 'row', entity: ref.entity };
  let row = ref;
  let of = ref.name;
  let before: { readonly entity: string; readonly name: Name } | undefined;
  for (const name of names) {
    if (type.kind !== 'row') {
      if (before !== undefined && isReportedAsOff(before.entity, before.name, context.workspace)) return undefined;
      const help = `\`${of}\` holds a single value: leave out \`.${name.text}\`.`;
      context.workspace.report('unknown-field', { message: `\`${of}\` has no fields.`, help, span: name.span });
      return undefined;
    }
    const fields = fieldsOf(row, context.workspace, MESSAGE_ENTITY);
    const field = fields.find((one) => one.name === name.text);
    if (field === undefined) {
      const isReported = reportParts(row.entity, of, name, context) || isReportedAsOff(row.entity, name, context.workspace);
      if (!isReported) reportUnknownField(name, of, fields, context.workspace);
      return undefined;
    }
    before = { entity: row.entity, name };
    type = typeOfField(field.type);
    of = `${of}.${name.text}`;
    row = { from: 'filter', name: of, entity: type.kind === 'row' ? type.entity : '' };
  }
  return type;
}

function isEventWord(names: readonly Name[], { workspace }: ExpressionContext): boolean {
  return findEvent(names, workspace.schema) !== undefined || findEvent(names, workspace.wholeSchema) !== undefined;
}

function asFact(node: NodeOf<'path'>): NodeOf<'fact'> {
  return { kind: 'fact', phrase: { aboutThis: false, words: node.names, span: node.span }, span: node.span };
}

function shortNames({ workspace }: ExpressionContext): readonly string[] {
  return Object.values(workspace.schema.events).flatMap((event) => event.short ?? []);
}

/** `orders.total` outside a function. */
function reportCollection(node: NodeOf<'path'>, { workspace }: ExpressionContext): boolean {
  const name = node.names[0];
  if (name === undefined || collectionOf(workspace.schema, name.text) === undefined) return false;
  reportSeveral(name.text, node.span, workspace);
  return true;
}

/** `cart.items` outside a function. */
function reportParts(entity: string, of: string, name: Name, { workspace }: ExpressionContext): boolean {
  const parts = Object.values(workspace.schema.entities).find((one) => one.partOf?.entity === entity && one.partOf.as === name.text);
  if (parts === undefined || entityOf(workspace.schema, entity) === undefined) return false;
  reportSeveral(`${of}.${name.text}`, name.span, workspace);
  return true;
}

function reportSeveral(words: string, span: NodeOf<'path'>['span'], workspace: ExpressionContext['workspace']): void {
  const help = `Use a function, such as \`count(${words})\` or \`any(${words} where ( … ))\`.`;
  workspace.report('not-a-single-value', { message: `\`${words}\` holds several rows.`, help, span });
}
