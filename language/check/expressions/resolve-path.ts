import { listed } from '../../diagnostics/listing.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import type { RowRef, Span } from '../../program.ts';
import type { Field } from '../../schema/schema.ts';
import { activateTable } from '../../settings/settings-fixes.ts';
import type { Name } from '../../syntax/ast.ts';
import type { Root, Scope } from '../scope.ts';
import { entityOf, eventOf, type Workspace } from '../workspace.ts';
import { fieldChoices } from './choices.ts';
import { fieldOf, type Holder } from './fields.ts';
import { collectionOf, partsOf } from './schema-index.ts';

/** The row a path starts from, and the names that are still to be read from it. */
export interface PathStart extends Holder {
  readonly ref: RowRef;
  readonly head: Name;
  readonly rest: readonly Name[];
}

/** Resolves the head of a path: a row, or what lies behind an event bound by `as` (`bought.order`, `bought.event`). */
export function startOf(root: Root, names: readonly Name[], scope: Scope, workspace: Workspace): PathStart | undefined {
  const [head, second] = names;
  if (head === undefined || root.kind === 'unclear') return undefined;
  if (root.kind === 'row') {
    noteRow(head, root.ref, scope, workspace);
    return { ref: root.ref, own: root.fields, head, rest: names.slice(isOuterRow(root, head, second, workspace) ? 2 : 1) };
  }
  workspace.use(head.span, { kind: 'binding', campaign: scope.campaign ?? '', name: head.text });
  return root.kind === 'gathered'
    ? reportGathered(root.name, head, workspace)
    : startOfEvent(root, head, second, names.slice(2), workspace);
}

/** `this.cart` of a run per cart: the row itself, by its table's name, where an inner row may hide it. */
function isOuterRow({ ref }: Root & { readonly kind: 'row' }, head: Name, second: Name | undefined, { schema, use }: Workspace): boolean {
  if (head.text !== 'this' || second?.text !== ref.entity || fieldOf({ ref }, second.text, schema) !== undefined) return false;
  use(second.span, { kind: 'entity', name: ref.entity }, { type: { kind: 'row', entity: ref.entity } });
  return true;
}

function noteRow(head: Name, ref: RowRef, { campaign = '' }: Scope, { use }: Workspace): void {
  const isReply = ref.from === 'reply';
  use(
    head.span,
    isReply ? { kind: 'label', campaign, name: head.text } : { kind: 'row', entity: ref.entity, name: head.text },
    isReply ? {} : { type: { kind: 'row', entity: ref.entity } },
  );
}

function startOfEvent(
  { event, name }: Root & { readonly kind: 'bound event' },
  head: Name,
  second: Name | undefined,
  rest: readonly Name[],
  workspace: Workspace,
): PathStart | undefined {
  if (second?.text === 'event') {
    workspace.use(second.span, { kind: 'event', name: event.name });
    return { ref: { from: 'event', name, entity: event.name }, head, rest };
  }
  if (second?.text === event.about) {
    workspace.use(second.span, { kind: 'entity', name: event.about }, { type: { kind: 'row', entity: event.about } });
    return { ref: { from: 'binding', name, entity: event.about }, head, rest };
  }
  const help = `Write \`${name}.${event.about}\` for its row or \`${name}.event\` for what it brought.`;
  const choices = [event.about, 'event'].map((text) => ({ name: text, kind: 'row' }) as const);
  workspace.report('unknown-field', {
    message: `\`${name}\` is the event \`${event.name}\`${second === undefined ? '' : `; it has no \`${second.text}\``}.`,
    ...(second === undefined ? { choices } : spelling(second, choices, help)),
    help,
    span: second?.span ?? head.span,
  });
  return undefined;
}

function reportGathered(name: string, head: Name, workspace: Workspace): undefined {
  const help = `Use a function, such as \`count(${name})\` or \`any(${name} where ( … ))\`.`;
  workspace.report('not-a-single-value', { message: `\`${name}\` is the list of all that was gathered.`, help, span: head.span });
}

/**
 * Reports a field or collection of a table (or field of an event) that would lead to rows of a table that is off: `item.product` in `item.product.price` while
 * `product` is off, `items` in `order.items` while `item` is. False if it is neither.
 */
export function isReportedAsOff(entity: string, name: Name, workspace: Workspace): boolean {
  const { schema, wholeSchema } = workspace;
  const from = eventOf(wholeSchema, entity) === undefined ? 'filter' : 'event';
  const type = fieldOf({ ref: { from, entity } }, name.text, wholeSchema)?.type;
  const ofContact = entity === 'contact' ? collectionOf(wholeSchema, name.text) : undefined;
  const off = type?.kind === 'ref' ? type.entity : (partsOf(wholeSchema, entity, name.text) ?? ofContact)?.name;
  if (off === undefined || entityOf(schema, off) !== undefined || Object.hasOwn(schema.kept.entities, off)) return false;
  reportOff(`\`${name.text}\` leads to rows of the table \`${off}\`, which is off.`, off, name.span, workspace);
  return true;
}

/** Reports something of an optional table that is off. */
export function reportOff(message: string, table: string, span: Span, { report, settings }: Workspace): void {
  const help = `Add \`${table}\` to \`modules\` in relance.yaml.`;
  report('table-not-active', { message, help, span, ...activateTable(table, settings) });
}

/** Reports a field that a row does not have. */
export function reportUnknownField(name: Name, of: string, fields: readonly Field[], workspace: Workspace, span: Span = name.span): void {
  const fallback =
    fields.length === 0
      ? 'It has none.'
      : `Its fields are ${listed(
          name.text,
          fields.map((field) => field.name),
        )}.`;
  workspace.report('unknown-field', {
    message: `\`${of}\` has no field \`${name.text}\`.`,
    ...spelling(name, fieldChoices(fields), fallback),
    span,
  });
}

export { fieldAt, fieldsOf, payloadFields } from './fields.ts';
export { collectionOf } from './schema-index.ts';
