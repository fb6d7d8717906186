import { spelling } from '../../diagnostics/spelling.ts';
import type { Expression, RowRef, Type } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { typeOfField } from '../types.ts';
import type { CheckedCollection } from './collection.ts';
import type { ExpressionContext } from './context.ts';
import { fieldOf, fieldsOf, type Holder, targetOf } from './fields.ts';
import { isReportedAsOff, reportUnknownField } from './resolve-path.ts';
import { collectionOf, partsOf } from './schema-index.ts';

/** What a function reads of each row: `total` of `orders`, `event.percent` or `product.price` of what a trigger gathered. */
export function readInside(names: readonly Name[], collection: CheckedCollection, context: ExpressionContext): Expression | undefined {
  const { event } = collection;
  if (event !== undefined) return readOfGathered(names, event, collection, context);
  return readFields(collection.collection.row, names, collection.entity.name, context);
}

/** `event.percent`, `product.price`: of one occurrence. */
function readOfGathered(
  [first, ...rest]: readonly Name[],
  event: EventType,
  collection: CheckedCollection,
  context: ExpressionContext,
): Expression | undefined {
  if (first === undefined) return undefined;
  const root = first.text === 'event' ? eventRow(event) : first.text === event.about ? collection.collection.row : undefined;
  if (root === undefined) {
    const message = `What is gathered has a row (\`${event.about}\`) and an \`event\`, and no \`${first.text}\`.`;
    const choices = [event.about, 'event'].map((name) => ({ name, kind: 'row' }) as const);
    context.workspace.report('unknown-field', { message, ...spelling(first, choices, 'Begin with one of them.'), span: first.span });
    return undefined;
  }
  if (rest.length > 0) return readFields(root, rest, first.text, context);
  if (root.from === 'filter') return { kind: 'path', type: { kind: 'row', entity: root.entity }, root, path: [], span: first.span };
  const help = `Name one of its fields, such as \`event.${event.fields[0]?.name ?? 'id'}\`.`;
  context.workspace.report('unknown-field', { message: '`event` holds several values.', help, span: first.span, choices: [] });
  return undefined;
}

/** What `first` and `last` read of their row, behind the parentheses: `placed_at`, `cart.total`; of what was gathered as inside of them. */
export function readBehind(names: readonly Name[], collection: CheckedCollection, context: ExpressionContext): Expression | undefined {
  if (collection.event !== undefined) return readOfGathered(names, collection.event, collection, context);
  return readFields(collection.collection.row, names, collection.entity.name, context);
}

function eventRow(event: EventType): RowRef {
  return { from: 'event', name: 'event', entity: event.name };
}

/** Rows below a row (`items` of `last(orders)`) are several; or their table is off. */
function isReportedBelow(entity: string, words: string, name: Name, workspace: ExpressionContext['workspace']): boolean {
  const parts = partsOf(workspace.schema, entity, name.text);
  if (parts === undefined) return isReportedAsOff(entity, name, workspace);
  const all = collectionOf(workspace.schema, name.text) === undefined ? `${words}.${name.text}` : name.text;
  const message = `\`${name.text}\` of \`${words}\` are several rows, and this reads one value.`;
  const help = `Ask about the rows by themselves, such as \`any(${all} where ( … ))\`.`;
  workspace.report('not-a-single-value', { message, help, span: name.span });
  return true;
}

/** The field at the end of the names; all before it are references. */
function readFields(root: RowRef, names: readonly Name[], of: string, { workspace }: ExpressionContext): Expression | undefined {
  const [first] = names;
  let ref: Holder['ref'] = root;
  let type: Type = { kind: 'row', entity: root.entity };
  let words = of;
  for (const name of names) {
    const field = type.kind === 'row' ? fieldOf({ ref }, name.text, workspace.schema) : undefined;
    if (field === undefined) {
      if (type.kind !== 'row' || !isReportedBelow(ref.entity, words, name, workspace)) {
        reportUnknownField(name, words, type.kind === 'row' ? fieldsOf(ref, workspace) : [], workspace);
      }
      return undefined;
    }
    type = typeOfField(field.type);
    workspace.use(name.span, targetOf({ ref }, name.text, workspace.schema), { type });
    ref = { from: 'filter', entity: field.type.kind === 'ref' ? field.type.entity : '' };
    words = `${words}.${name.text}`;
  }
  const span = first && { ...first.span, end: names.at(-1)?.span.end ?? first.span.end };
  return span && { kind: 'path', type, root, path: names.map(({ text }) => text), span };
}
