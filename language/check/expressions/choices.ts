import type { Choice } from '../../diagnostics/diagnostic.ts';
import type { Field, Schema } from '../../schema/schema.ts';
import type { Root, Scope } from '../scope.ts';
import { describe, typeOfField } from '../types.ts';
import { collectionsOfContact } from './schema-index.ts';

/** Fields as choices, with their types in words. */
export function fieldChoices(fields: readonly Field[]): readonly Choice[] {
  return fields.map(({ name, type, documentation }) => ({
    name,
    kind: 'field',
    detail: describe(typeOfField(type)),
    ...(documentation === undefined ? {} : { documentation }),
  }));
}

/** The names that a path may begin with. */
export function rootChoices({ roots }: Scope): readonly Choice[] {
  return [...roots].flatMap(([name, root]) => (root.kind === 'unclear' ? [] : { name, ...wordsOf(root) }));
}

function wordsOf(root: Exclude<Root, { readonly kind: 'unclear' }>): Pick<Choice, 'kind' | 'detail'> {
  if (root.kind === 'bound event') return { kind: 'binding', detail: root.event.name };
  if (root.kind === 'gathered') return { kind: 'binding', detail: `all \`${root.event.name}\` that were gathered` };
  return root.ref.from === 'reply'
    ? { kind: 'binding', detail: `answer of \`${root.ref.entity}\`` }
    : { kind: 'row', detail: root.ref.entity };
}

/** Collections of the contact. */
export function collectionChoices(schema: Schema): readonly Choice[] {
  return collectionsOfContact(schema).map(({ collection, name }) => ({
    name: collection,
    kind: 'collection',
    detail: `rows of \`${name}\``,
  }));
}

/** Short names of events, which are conditions by themselves. */
export function shortEventChoices(schema: Schema): readonly Choice[] {
  return Object.values(schema.events).flatMap(({ short, name }) =>
    short === undefined ? [] : { name: short, kind: 'event', detail: name },
  );
}
