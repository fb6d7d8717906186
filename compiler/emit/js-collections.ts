/** Related rows, and what a trigger gathered, as TypeScript over `Scope`. */
import type { Collection } from '../../language/program.ts';
import { windowEntity } from '../flow/fields.ts';
import { type JsPlace, rowJs, underEvent } from './js-rows.ts';
import { quote, wholeNumber } from './literals.ts';
import { parameterName } from './names.ts';

/** All rows of the collection that its window lets through: TypeScript of type `readonly Row[]`; of a gathered one `readonly Scope[]`. */
export function collectionJs(over: Collection, at: JsPlace): string {
  const { entity, gathered, via, of, within, through } = over;
  if (gathered !== undefined) return `${at.scope}.gathered(${quote(of.root.name)})`;
  const window = within === undefined ? '' : `, ${wholeNumber(within)}`;
  const related = (name: string, field: string, row: string, bounds: string): string =>
    `${at.scope}.related(${quote(name)}, ${quote(field)}, ${row}${bounds})`;
  const root = rowJs(of.root, of.path, at);
  if (through === undefined) return related(entity, via, root, window);
  // By the order of the rows between, then by their own.
  const between = parameterName(through.entity);
  const windowed = windowEntity(over, at.schema);
  const owners = related(through.entity, through.via, root, windowed === through.entity ? window : '');
  return `${owners}\n  .flatMap((${between}) => ${related(entity, via, between, windowed === entity ? window : '')})`;
}

/** The place inside a collection's `where`, and its parameter: the row under test, or the scope of the occurrence. */
export function insideJs({ row, gathered }: Collection, at: JsPlace): { readonly parameter: string; readonly at: JsPlace } {
  if (gathered !== undefined) {
    const inner = underEvent(gathered.event, at);
    return { parameter: inner.scope, at: inner };
  }
  const parameter = parameterName(row.name);
  return { parameter, at: { ...at, rows: new Map([...at.rows, [row.name, parameter]]) } };
}
