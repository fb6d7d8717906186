/** Inserting many rows that have most in common: what is the same goes once, and what differs goes as one JSON parameter. */

/** Columns and their types; of `json` and `jsonb` the rows hold the text. */
export type ColumnTypes<Name extends string> = Readonly<Record<Name, string>>;

/** An insertion of rows, of which there is at least one; they keep their order. `each`: a column that no two rows share. */
export interface Rows<Name extends string> {
  readonly table: string;
  readonly types: ColumnTypes<Name>;
  readonly each: Name;
  readonly rows: readonly { readonly [name in Name]: unknown }[];
}

/** Its statement, and the values of its parameters. A column that no row has keeps its default. */
export function insertion<Name extends string>({
  table,
  types,
  each,
  rows,
}: Rows<Name>): { readonly text: string; readonly values: unknown[] } {
  const [first] = rows;
  const given = namesOf(types).filter((name) => rows.some((row) => isThere(row[name])));
  const differing = given.filter((name) => name === each || rows.some((row) => !isSame(row[name], first?.[name])));
  const common = given.filter((name) => !differing.includes(name));
  const select = [...differing.map((name) => `given.${name}`), ...common.map((name, index) => `$${index + 2}::${types[name]}`)];
  const record = differing.map((name) => `${name} ${types[name]}`).join(', ');
  const text = `insert into ${table} (${[...differing, ...common].join(', ')})
    select ${select.join(', ')} from json_to_recordset($1::json) as given(${record})`;
  return { text, values: [`[${rows.map((row) => recordOf(row, differing, types)).join()}]`, ...common.map((name) => first?.[name])] };
}

function namesOf<Name extends string>(types: ColumnTypes<Name>): readonly Name[] {
  const isName = (name: string): name is Name => name in types;
  return Object.keys(types).filter(isName);
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const isSame = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

function recordOf<Name extends string>(
  row: { readonly [name in Name]: unknown },
  names: readonly Name[],
  types: ColumnTypes<Name>,
): string {
  const fields = names.flatMap((name) => {
    const value = row[name];
    return isThere(value) ? [`"${name}":${types[name].startsWith('json') ? String(value) : JSON.stringify(value)}`] : [];
  });
  return `{${fields.join()}}`;
}
