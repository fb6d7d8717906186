import { spelling } from '../../diagnostics/spelling.ts';
import type { Expression, RowRef } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { typeOfField } from '../types.ts';
import type { CheckedCollection } from './collection.ts';
import type { ExpressionContext } from './context.ts';
import { fieldOf, fieldsOf, targetOf } from './fields.ts';
import { reportUnknownField } from './resolve-path.ts';

/** What a function reads of each row: `total` of `orders`, `event.percent` or `product.price` of what a trigger gathered. */
export function readInside(names: readonly Name[], collection: CheckedCollection, context: ExpressionContext): Expression | undefined {
  const [first, second] = names;
  if (first === undefined) return undefined;
  const { event } = collection;
  if (event === undefined) return readField(collection.collection.row, first, collection.entity.name, context);
  if (second === undefined) return undefined;
  const root = first.text === 'event' ? eventRow(event) : first.text === event.about ? collection.collection.row : undefined;
  if (root === undefined) {
    const message = `What is gathered has a row (\`${event.about}\`) and an \`event\`, and no \`${first.text}\`.`;
    const choices = [event.about, 'event'].map((name) => ({ name, kind: 'row' }) as const);
    context.workspace.report('unknown-field', { message, ...spelling(first, choices, 'Begin with one of them.'), span: first.span });
    return undefined;
  }
  return readField(root, second, first.text, context);
}

/** What `first` and `last` read of their row, behind the parentheses: `placed_at`; of what was gathered a field of the event or of its row. */
export function readBehind(
  name: Name,
  { collection, entity, event }: CheckedCollection,
  context: ExpressionContext,
): Expression | undefined {
  return readField(event === undefined ? collection.row : eventRow(event), name, event?.name ?? entity.name, context);
}

function eventRow(event: EventType): RowRef {
  return { from: 'event', name: 'event', entity: event.name };
}

function readField(root: RowRef, name: Name, of: string, { workspace }: ExpressionContext): Expression | undefined {
  const field = fieldOf({ ref: root }, name.text, workspace.schema);
  if (field === undefined) {
    reportUnknownField(name, of, fieldsOf(root, workspace), workspace);
    return undefined;
  }
  const type = typeOfField(field.type);
  workspace.use(name.span, targetOf({ ref: root }, name.text, workspace.schema), { type });
  return { kind: 'path', type, root, path: [name.text], span: name.span };
}
