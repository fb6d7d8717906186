/**
 * What a check has looked up, and whether the answers are still the same. A declaration is checked again only when its own text, the
 * settings, the schema or one of these answers has changed.
 */
import type { Lookup } from '../workspace.ts';
import type { TableName, Tables } from './tables.ts';

/** Answers given, by table and name. */
export interface ReadSet {
  /** A lookup in a table that notes what is asked. */
  readonly lookup: <N extends TableName>(table: N) => Lookup<TableValue<N>>;
  /** Whether the same questions have the same answers in other tables. */
  readonly holds: (tables: Tables) => boolean;
}

type TableValue<N extends TableName> = Tables[N] extends ReadonlyMap<string, infer T> ? T : never;

interface Read {
  readonly table: TableName;
  readonly name: string;
  readonly answer: unknown;
}

/** Names of tables, sorted; made once for each set of tables. */
const namesOf = new WeakMap<ReadonlyMap<string, unknown>, readonly string[]>();

function sortedNames(table: ReadonlyMap<string, unknown>): readonly string[] {
  const known = namesOf.get(table);
  if (known !== undefined) return known;
  const names = [...table.keys()].sort();
  namesOf.set(table, names);
  return names;
}

/** Notes what is asked of `tables`. */
export function createReadSet(tables: Tables): ReadSet {
  const reads = new Map<string, Read>();
  const lists = new Map<TableName, readonly string[]>();
  const ask = <N extends TableName>(table: N, name: string): TableValue<N> | undefined => {
    const map: ReadonlyMap<string, TableValue<N>> = tableOf(tables, table);
    const answer = map.get(name);
    const key = `${table} ${name}`;
    if (!reads.has(key)) reads.set(key, { table, name, answer });
    return answer;
  };
  return {
    lookup: (table) => ({
      get: (name) => ask(table, name),
      has: (name) => ask(table, name) !== undefined,
      names: () => {
        const names = sortedNames(tables[table]);
        lists.set(table, names);
        return names;
      },
    }),
    holds: (others) => {
      for (const { table, name, answer } of reads.values()) if (others[table].get(name) !== answer) return false;
      for (const [table, names] of lists) if (!sameNames(names, sortedNames(others[table]))) return false;
      return true;
    },
  };
}

/** The type of a table follows from its name, which the compiler cannot see through an index. */
function tableOf<N extends TableName>(tables: Tables, table: N): ReadonlyMap<string, TableValue<N>>;
function tableOf(tables: Tables, table: TableName): ReadonlyMap<string, unknown> {
  return tables[table];
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((name, index) => name === b[index]));
}
