/** A product's categories with their parents, as conditions expect them. */
import type { Store } from '../../store/port.ts';
import type { Value } from '../../values.ts';
import type { ImportJob } from './job.ts';

/** Names of these categories (given by name or id) and of their parents, each once, in the order in which they are met. */
export type CategoryNames = (given: Value) => readonly string[];

const PAGE = 1_000;

/** Reads the categories of the store, which are few; undefined where the table is off or the file is not of products. */
export async function readCategoryNames({ store, workspace, form }: ImportJob): Promise<CategoryNames | undefined> {
  if (form.entity.name !== 'product' || workspace.schema.entities.category === undefined) return undefined;
  const categories = await readAll(store);
  return (given) => {
    const names = new Set<string>();
    for (const name of Array.isArray(given) ? given.map(String) : []) {
      const found = categories.byId.get(name) ?? categories.byName.get(name);
      // A parent that stands twice ends the way up: categories may go round in a circle.
      for (let at = found; at !== undefined && !names.has(at.name); at = categories.byId.get(at.parent ?? '')) names.add(at.name);
      if (found === undefined) names.add(name);
    }
    return [...names];
  };
}

interface Category {
  readonly name: string;
  readonly parent: string | undefined;
}

async function readAll(store: Store): Promise<Readonly<Record<'byId' | 'byName', ReadonlyMap<string, Category>>>> {
  const [byId, byName] = [new Map<string, Category>(), new Map<string, Category>()];
  let after: string | undefined;
  for (;;) {
    const filter = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const rows = await store.transaction((tx) => tx.rows.page('category', filter));
    for (const { id, name, parent } of rows) {
      const category = { name: typeof name === 'string' ? name : id, parent: typeof parent === 'string' ? parent : undefined };
      byId.set(id, category);
      byName.set(category.name, category);
    }
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return { byId, byName };
  }
}
