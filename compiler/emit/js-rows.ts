/** Rows and their fields as TypeScript over `Scope`. */
import type { RowRef } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { fieldSteps } from '../flow/fields.ts';
import { refused } from '../not-yet/refused.ts';
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
  if (root.from !== 'entry' && isPayload(root, at))
    return onwards ? `{ id: '', ...${happeningJs(root, scope)}?.payload }` : `${scope}.rowOf(${happeningJs(root, scope)})`;
  switch (root.from) {
    case 'contact':
      return `${scope}.contact`;
    case 'this':
      return `${scope}.self`;
    case 'trigger':
      return `${scope}.trigger`;
    case 'event':
    case 'filter':
    case 'binding':
      return `${scope}.rowOf(${happeningJs(root, scope)})`;
    case 'entry':
    case 'reply':
    case 'gathered':
    case 'sent':
      return refused(root.name);
  }
}

/** A root whose entity is the name of an event is that event's payload. */
function isPayload(root: RowRef, { schema }: JsPlace): boolean {
  return schema.events[root.entity] !== undefined;
}

/** The event under test goes by `event`; any other name was bound by `as` in a wait. */
function happeningJs(root: RowRef, scope: string): string {
  const bound = root.from === 'binding' || (root.from === 'event' && root.name !== 'event');
  return bound ? `${scope}.bound(${quote(root.name)})` : `${scope}.event`;
}

function payloadJs(root: RowRef, at: JsPlace, field: string): string {
  const name = key(field);
  return `${happeningJs(root, at.scope)}?.payload${name === field ? `.${field}` : `[${name}]`}`;
}
