import type { Expression, Type } from '../../program.ts';
import type { Field } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { findEvent } from '../events/resolve-event.ts';
import { typeOfField } from '../types.ts';
import { fieldChoices } from './choices.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkFact } from './fact.ts';
import { fieldOf, fieldsOf, type Holder, targetOf } from './fields.ts';
import { isReportedAsOff, type PathStart, reportUnknownField, startOf } from './resolve-path.ts';
import { collectionOf, partsOf } from './schema-index.ts';
import { reportUnknownRoot } from './unknown-root.ts';

/** `contact.city`, `order.cart.total`, `this`; a single word may be the short name of an event (`purchased`). */
export function checkPath(node: NodeOf<'path'>, context: ExpressionContext): Expression | undefined {
  const { workspace, scope } = context;
  const [head] = node.names;
  if (head === undefined) return undefined;
  const root = scope.roots.get(head.text);
  if (root === undefined) {
    if (node.names.length === 1 && isEventWord(node.names, context)) return checkFact(asFact(node), context);
    if (!reportCollection(node, context)) reportUnknownRoot(head, scope, workspace);
    return undefined;
  }
  const start = startOf(root, node.names, scope, workspace);
  if (start === undefined) return undefined;
  const type = walk(start, context);
  return type && { kind: 'path', type, root: start.ref, path: start.rest.map((name) => name.text), span: node.span };
}

/** The type at the end of the fields; every field but the last must be a reference. */
function walk(start: PathStart, context: ExpressionContext): Type | undefined {
  const { workspace } = context;
  let holder: Holder = start;
  let type: Type = { kind: 'row', entity: start.ref.entity };
  let of = start.ref.name;
  let before: { readonly entity: string; readonly name: Name } | undefined;
  for (const name of start.rest) {
    const field = fieldOf(holder, name.text, workspace.schema);
    if (type.kind !== 'row') {
      if (before === undefined || !isReportedAsOff(before.entity, before.name, workspace)) reportNoFields(of, name, context);
      return undefined;
    }
    if (field === undefined) {
      reportNoSuchField(holder, of, name, context);
      return undefined;
    }
    before = { entity: holder.ref.entity, name };
    type = typeOfField(field.type);
    workspace.use(name.span, targetOf(holder, name.text, workspace.schema), { type });
    of = `${of}.${name.text}`;
    holder = behind(field);
  }
  if (start.rest.length > 0 || start.own === undefined) return type;
  reportNoValue(start, context);
  return undefined;
}

function behind({ type }: Field): Holder {
  return { ref: { from: 'filter', entity: type.kind === 'ref' ? type.entity : '' } };
}

function reportNoFields(of: string, name: Name, { workspace }: ExpressionContext): void {
  const help = `\`${of}\` holds a single value: leave out \`.${name.text}\`.`;
  workspace.report('unknown-field', { message: `\`${of}\` has no fields.`, help, span: name.span, choices: [] });
}

function reportNoSuchField({ ref, own }: Holder, of: string, name: Name, context: ExpressionContext): void {
  const { workspace, scope } = context;
  const absent = ref.from === 'entry' ? scope.absent.get(`event.${name.text}`) : undefined;
  if (absent !== undefined) {
    workspace.report('unknown-field', { message: absent.why, help: absent.help, span: name.span, choices: fieldChoices(own ?? []) });
    return;
  }
  if (own === undefined && (reportParts(ref.entity, of, name, context) || isReportedAsOff(ref.entity, name, workspace))) return;
  reportUnknownField(name, of, fieldsOf(ref, workspace, own), workspace);
}

/** `reply` alone: there is no row of a table that could be compared. */
function reportNoValue({ head, ref, own }: PathStart, { workspace }: ExpressionContext): void {
  const choices = fieldChoices(own ?? []);
  const help = choices[0] === undefined ? undefined : `Name one of its fields, such as \`${ref.name}.${choices[0].name}\`.`;
  workspace.report('unknown-field', { message: `\`${ref.name}\` holds several values.`, help, span: head.span, choices });
}

function isEventWord(names: readonly Name[], { workspace }: ExpressionContext): boolean {
  return findEvent(names, workspace.schema) !== undefined || findEvent(names, workspace.wholeSchema) !== undefined;
}

function asFact(node: NodeOf<'path'>): NodeOf<'fact'> {
  return { kind: 'fact', phrase: { aboutThis: false, words: node.names, span: node.span }, span: node.span };
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
  if (partsOf(workspace.schema, entity, name.text) === undefined) return false;
  reportSeveral(`${of}.${name.text}`, name.span, workspace);
  return true;
}

function reportSeveral(words: string, span: NodeOf<'path'>['span'], workspace: ExpressionContext['workspace']): void {
  const help = `Use a function, such as \`count(${words})\` or \`any(${words} where ( … ))\`.`;
  workspace.report('not-a-single-value', { message: `\`${words}\` holds several rows.`, help, span });
}
