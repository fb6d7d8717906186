/** The rows that a scope is made of. */

import { eventNamed, tableOf } from '../../language/check/expressions/schema-index.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Happening } from '../journey/port.ts';
import type { Rows } from '../store/port.ts';
import type { Row } from '../values.ts';
import type { Context } from './context.ts';

/** A row by its table and id. */
export type NamedRow = { readonly entity: string; readonly id: string };

/** What a decision looks at beside the rows that it reads: events by name, whose payloads may lead on to rows, and the history that facts ask for. */
export interface LookedAt {
  readonly reads: readonly string[];
  /** Names of the events that facts ask for. */
  readonly facts: readonly string[];
  readonly named: readonly Happening[];
  readonly history: readonly Happening[];
}

/** Rows by entity: the contact's, those that these refer to, and those that the run and the events are about, whoever they belong to. */
export async function loadRows(context: Context, looked: LookedAt): ReturnType<Rows['ofContact']> {
  const { tx, subject, workspace } = context;
  const { schema } = workspace;
  const about = [...looked.named, ...looked.history].flatMap((happening) => happening.about ?? []);
  const rows = [...about, ...looked.named.flatMap((happening) => referredBy(happening, schema)), ...ofRun(context)];
  const entities = [
    ...looked.reads,
    ...looked.facts.flatMap((name) => eventNamed(schema, name)?.about ?? []),
    ...looked.named.flatMap((happening) => happening.about?.entity ?? []),
    ...ofRun(context).map(({ entity }) => entity),
  ];
  const wanted = [...new Set(entities)].filter((name) => name !== 'contact').sort();
  const also = rows.filter(
    ({ entity }) => wanted.includes(entity) && tableOf(schema, entity) !== undefined && schema.kept.entities[entity] === undefined,
  );
  return also.length === 0 ? tx.rows.ofContact(subject.contact, wanted) : tx.rows.ofContact(subject.contact, wanted, distinct(also));
}

const ofRun = ({ subject: { self, row } }: Context): readonly NamedRow[] => [self, row].filter((one) => one !== undefined);

/** Rows that the payload names: the product of a photo. */
function referredBy({ event, payload }: Happening, schema: Schema): readonly NamedRow[] {
  const type = eventNamed(schema, event);
  const fields = type === undefined ? [] : [...type.fields, ...(tableOf(schema, type.about)?.fields ?? [])];
  return fields.flatMap(({ name, type }) => {
    const id = payload[name];
    return type.kind === 'ref' && typeof id === 'string' ? [{ entity: type.entity, id }] : [];
  });
}

/** Each once, in one order. */
export function distinct(rows: readonly NamedRow[]): readonly NamedRow[] {
  return [...new Map(rows.map((row) => [`${row.entity}/${row.id}`, row])).values()].sort(
    (a, b) => compare(a.entity, b.entity) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The row of this name among those that were loaded, or the contact itself. */
export function findRow(rows: Readonly<Record<string, readonly Row[]>>, contact: Row, about: NamedRow | undefined): Row | undefined {
  if (about === undefined) return undefined;
  return about.entity === 'contact' ? contact : rows[about.entity]?.find((row) => row.id === about.id);
}
