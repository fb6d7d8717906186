/** Predicates name their parameters (`:contact`); Postgres numbers them. */
import type { SqlBindings } from '../port.ts';
import { FAMILIES, type Family } from './parameter-families.ts';
import { instant } from './parameters.ts';

/** SQL with numbered parameters: `names[0]` is `$1`. */
export interface NumberedSql {
  readonly text: string;
  readonly names: readonly string[];
}

/** Type and value of each parameter that a predicate may name. */
const PARAMETERS = {
  contact: { type: 'text', value: (bindings: SqlBindings) => bindings.contact },
  now: { type: 'timestamptz', value: (bindings: SqlBindings) => instant(bindings.now) },
  self: { type: 'text', value: (bindings: SqlBindings) => bindings.self ?? null },
  trigger: { type: 'text', value: (bindings: SqlBindings) => bindings.trigger ?? null },
  entry_seq: { type: 'integer', value: (bindings: SqlBindings) => bindings.entrySeq },
  entry_event: { type: 'text', value: (bindings: SqlBindings) => bindings.entryEvent },
  contact_zone: { type: 'text', value: (bindings: SqlBindings) => bindings.contactZone },
  store_zone: { type: 'text', value: (bindings: SqlBindings) => bindings.storeZone },
} as const;

/** Strings, quoted names and casts (`::text`) are passed over; what is left after a colon is a parameter. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([a-z_][a-z0-9_]*)/g;

/** The parameters that an SQL names, each once, in the order in which they come. */
export function parametersOf(sql: string): readonly string[] {
  return [...new Set([...sql.matchAll(TOKEN)].flatMap(([, name]) => name ?? []))];
}

/** The SQL with each parameter replaced by what `by` makes of its name. */
export function replaceParameters(sql: string, by: (name: string) => string): string {
  return sql.replace(TOKEN, (token, name: string | undefined) => (name === undefined ? token : by(name)));
}

/** Numbers the parameters of a predicate's SQL, but for those that `instead` has another text for. Throws on a name that no predicate may use. */
export function numberParameters(sql: string, instead: Readonly<Record<string, string>> = {}): NumberedSql {
  const names: string[] = [];
  const text = replaceParameters(sql, (name) => {
    const other = instead[name];
    if (other !== undefined) return other;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::${typeOf(name)}`;
  });
  return { text, names };
}

const known = new Map<string, NumberedSql>();

/** As `numberParameters`, kept by the text: the same few predicates are asked for again and again. */
export function numberedSql(sql: string): NumberedSql {
  const numbered = known.get(sql) ?? numberParameters(sql);
  known.set(sql, numbered);
  return numbered;
}

/** Values in the order of the numbers. */
export function parameterValues(numbered: NumberedSql, bindings: SqlBindings): readonly unknown[] {
  return numbered.names.map((name) => (isParameter(name) ? PARAMETERS[name].value(bindings) : familyOf(name).value(name, bindings)));
}

function typeOf(name: string): string {
  return isParameter(name) ? PARAMETERS[name].type : familyOf(name).type;
}

function familyOf(name: string): Family {
  const family = FAMILIES.find(({ prefix }) => name.startsWith(prefix));
  if (family === undefined) throw new Error(`A predicate's SQL names the unknown parameter \`:${name}\`.`);
  return family;
}

function isParameter(name: string): name is keyof typeof PARAMETERS {
  return Object.hasOwn(PARAMETERS, name);
}
