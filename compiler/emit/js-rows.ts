/** Rows and their fields as TypeScript over `Scope`. */

import { eventNamed } from '../../language/check/expressions/schema-index.ts';
import type { RowRef } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { eventOf, fieldSteps } from '../flow/fields.ts';
import { key, quote } from './literals.ts';

/** What names stand for at one place of an expression. */
export interface JsPlace {
  readonly schema: Schema;
  /** Name of the scope's parameter: `scope`, inside a fact's `where` `scope2`, … */
  readonly scope: string;
  readonly depth: number;
  /** Rows under test by their name in the source. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The outermost place, where the parameter is `scope`. */
export function outermost(schema: Schema): JsPlace {
  return { schema, scope: 'scope', depth: 1, rows: new Map() };
}

/** Where another event is under test, so the scope is another one; its row hides an outer row of the same name. */
export function underEvent(event: string, at: JsPlace): JsPlace {
  const depth = at.depth + 1;
  const scope = `scope${depth}`;
  const rows = new Map([...at.rows, [eventOf(at.schema, event).about, `${scope}.rowOf(${scope}.event)`]]);
  return { ...at, scope, depth, rows };
}

/** The row that a row-typed path leads to: TypeScript of type `Row | undefined`. */
export function rowJs(root: RowRef, path: readonly string[], at: JsPlace): string {
  return fieldSteps(at.schema, root.entity, path).reduce(
    (row, { field, type }) => (type.kind === 'ref' ? `${at.scope}.ref(${row}, ${quote(field)}, ${quote(type.entity)})` : row),
    rootJs(root, at, path.length > 0),
  );
}

/** The field at the end of a path; of a path without fields the id of its row. */
export function pathJs(root: RowRef, path: readonly string[], at: JsPlace): string {
  const last = path.at(-1);
  if (last === undefined) return `${at.scope}.get(${rootJs(root, at, true)}, 'id')`;
  if (isPayload(root, at) && path.length === 1) return payloadJs(root, at, last);
  return `${at.scope}.get(${rowJs(root, path.slice(0, -1), at)}, ${quote(last)})`;
}

/** The row that a path begins at. A payload stands in for a row where a path goes on from one of its references. */
function rootJs(root: RowRef, at: JsPlace, onwards: boolean): string {
  const { scope } = at;
  const local = root.from === 'filter' || root.from === 'sent' ? at.rows.get(root.name) : undefined;
  if (local !== undefined) return local;
  if (isPayload(root, at))
    return onwards ? `{ id: '', ...${happeningJs(root, scope)}?.payload }` : `${scope}.rowOf(${happeningJs(root, scope)})`;
  switch (root.from) {
    case 'contact':
      return `${scope}.contact`;
    case 'this':
      return `${scope}.self`;
    case 'trigger':
      return `${scope}.trigger`;
    case 'event':
    case 'entry':
    case 'filter':
    case 'binding':
      return `${scope}.rowOf(${happeningJs(root, scope)})`;
    case 'reply':
      return `${scope}.reply(${quote(root.name)})`;
    case 'sent':
      throw new Error(`\`${root.name}\` stands in an expectation only.`);
    case 'gathered':
      throw new Error(`\`${root.name}\` is a list, and no row.`);
  }
}

/** A root whose entity is the name of an event is that event's payload. */
function isPayload(root: RowRef, { schema }: JsPlace): boolean {
  return root.from !== 'reply' && eventNamed(schema, root.entity) !== undefined;
}

/** The event under test goes by `event`, as does the triggering one where none is; any other name was bound by `as` in a wait. */
function happeningJs(root: RowRef, scope: string): string {
  if (root.from === 'entry') return `${scope}.entry`;
  const bound = root.from === 'binding' || (root.from === 'event' && root.name !== 'event');
  return bound ? `${scope}.bound(${quote(root.name)})` : `${scope}.event`;
}

function payloadJs(root: RowRef, at: JsPlace, field: string): string {
  const name = key(field);
  return `${happeningJs(root, at.scope)}?.payload${name === field ? `.${field}` : `[${name}]`}`;
}
