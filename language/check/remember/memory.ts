/**
 * What is known of all declarations, and who has asked for it. A check that looked something up is stale once the answer has changed; nothing
 * else makes it stale, and finding out costs no more than what has changed.
 */
import type { Lookup } from '../workspace.ts';
import type { TableName, Tables } from './tables.ts';

/** A check that was made: `stale` once an answer that it got has changed. */
export interface Asker {
  stale: boolean;
  /** The last check of the workspace that it was part of. */
  usedIn: number;
}

/** The value that a table holds. */
export type TableValue<N extends TableName> = Tables[N] extends ReadonlyMap<string, infer T> ? T : never;

/** The memory of a checker. */
export interface Memory {
  /** Begins a check of the workspace, in which the tables hold this; makes stale what has asked for what is different now. */
  readonly begin: (tables: Tables) => void;
  /** Number of the current check, from 1. */
  readonly round: () => number;
  /** A lookup that notes for `asker` what it is asked. */
  readonly lookup: <N extends TableName>(table: N, asker: Asker) => Lookup<TableValue<N>>;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const NOTHING: Tables = { coupons: NONE, segments: NONE, cohorts: NONE, campaigns: NONE, messages: NONE, tags: NONE, broken: NONE };
const TABLE_NAMES: readonly TableName[] = ['coupons', 'segments', 'cohorts', 'campaigns', 'messages', 'tags', 'broken'];

/** How many questions are kept before those of checks that are gone are thrown away. */
const SWEEP_AT = 50_000;

/** An empty memory. */
export function createMemory(): Memory {
  const askers = new Map<string, Set<Asker>>();
  const sorted = new Map<TableName, readonly string[]>();
  let tables = NOTHING;
  let round = 0;
  let questions = 0;

  const ask = (key: string, asker: Asker): void => {
    const set = askers.get(key);
    if (set === undefined) askers.set(key, new Set([asker]));
    else if (set.has(asker)) return;
    else set.add(asker);
    questions += 1;
  };
  const changed = (key: string): void => {
    for (const asker of askers.get(key) ?? []) asker.stale = true;
    questions -= askers.get(key)?.size ?? 0;
    askers.delete(key);
  };
  const compare = (table: TableName, before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): void => {
    if (before === now) return;
    let others = before.size !== now.size;
    for (const [name, value] of now) {
      if (before.get(name) === value) continue;
      others ||= !before.has(name);
      changed(`${table} ${name}`);
    }
    if (!others) return;
    for (const name of before.keys()) if (!now.has(name)) changed(`${table} ${name}`);
    sorted.delete(table);
    changed(table);
  };
  /** Checks that were not part of the last round are of nodes that are gone: they are as good as stale. */
  const sweep = (): void => {
    questions = 0;
    for (const [key, set] of askers) {
      for (const asker of set) {
        if (asker.usedIn >= round - 1) continue;
        asker.stale = true;
        set.delete(asker);
      }
      if (set.size === 0) askers.delete(key);
      questions += set.size;
    }
  };
  let sweepAt = SWEEP_AT;

  return {
    begin: (now) => {
      if (questions > sweepAt) {
        sweep();
        sweepAt = Math.max(SWEEP_AT, questions * 2);
      }
      round += 1;
      for (const table of TABLE_NAMES) compare(table, tables[table], now[table]);
      tables = now;
    },
    round: () => round,
    lookup: (table, asker) => {
      const get = (name: string): TableValue<typeof table> | undefined => {
        ask(`${table} ${name}`, asker);
        return valueIn(tables, table, name);
      };
      return {
        get,
        has: (name) => get(name) !== undefined,
        names: () => {
          ask(table, asker);
          const names = sorted.get(table) ?? [...tables[table].keys()].sort();
          sorted.set(table, names);
          return names;
        },
      };
    },
  };
}

/** The type of a value follows from the name of its table, which the compiler cannot see through an index. */
function valueIn<N extends TableName>(tables: Tables, table: N, name: string): TableValue<N> | undefined;
function valueIn(tables: Tables, table: TableName, name: string): unknown {
  return tables[table].get(name);
}
