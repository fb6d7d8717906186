/** Predicates name their parameters (`:contact`); Postgres numbers them. */
import type { SqlBindings } from '../port.ts';
import { instant } from './parameters.ts';

/** A predicate's SQL with numbered parameters: `names[0]` is `$1`. */
export interface NumberedSql {
  readonly text: string;
  readonly names: readonly ParameterName[];
}

type ParameterName = keyof typeof PARAMETERS;

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
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([a-z_]+)/g;

/** Numbers the parameters of a predicate's SQL. Throws on a name that no predicate may use. */
export function numberParameters(sql: string): NumberedSql {
  const names: ParameterName[] = [];
  const text = sql.replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    if (!isParameter(name)) throw new Error(`A predicate's SQL names the unknown parameter \`:${name}\`.`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::${PARAMETERS[name].type}`;
  });
  return { text, names };
}

/** Values in the order of the numbers. */
export function parameterValues(numbered: NumberedSql, bindings: SqlBindings): readonly unknown[] {
  return numbered.names.map((name) => PARAMETERS[name].value(bindings));
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}
