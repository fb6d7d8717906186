/** Parameters of predicates that are many of a kind: `:in_vip`, `:in_big_buyers`. What they mean says compiler/emit/predicate-sql.ts. */
import Big from 'big.js';
import { instantOf } from '../../clock/local-time.ts';
import { instantInRange } from '../../clock/spans.ts';
import type { Computed } from '../../journey/port.ts';
import type { SqlBindings } from '../port.ts';
import { instant } from './parameters.ts';

/** Parameters with one prefix: their type, and the value of one of them. */
export interface Family {
  readonly prefix: string;
  readonly type: string;
  readonly value: (name: string, bindings: SqlBindings) => unknown;
}

/** All of them. */
export const FAMILIES: readonly Family[] = [
  { prefix: 'in_', type: 'boolean', value: (name, { segments }) => given(name, segments, 'in_') },
  { prefix: 'about_', type: 'text', value: (name, { labels }) => given(name, labels, 'about_') ?? null },
  { prefix: 'midnight_', type: 'timestamptz', value: (name, { storeZone }) => instantText(midnightOf(name, storeZone)) },
  { prefix: 'instant_', type: 'timestamptz', value: (name, { values }) => instantText(given(name, values)) },
  { prefix: 'list_', type: 'text[]', value: (name, { values }) => listText(given(name, values)) },
  { prefix: 'value_', type: 'text', value: (name, { values }) => scalarText(given(name, values)) },
];

/** What the bindings do not say at all is a fault of who made them. */
function given<T>(name: string, answers: Readonly<Record<string, T>> | undefined, prefix = ''): T | undefined {
  const key = name.slice(prefix.length);
  if (answers === undefined || !Object.hasOwn(answers, key))
    throw new Error(`A predicate's SQL asks for \`:${name}\`, and its bindings do not say.`);
  return answers[key];
}

/** `midnight_2026_01_31`. */
function midnightOf(name: string, storeZone: string): number | undefined {
  return instantInRange(instantOf(name.slice('midnight_'.length).replaceAll('_', '-'), '00:00', storeZone));
}

const instantText = (value: Computed): string | null => (typeof value === 'number' ? instant(value) : null);

/** As columns of lists hold it. */
function listText(value: Computed): readonly string[] | null {
  return Array.isArray(value) ? value.map((item) => scalarText(item) ?? '') : null;
}

/** Text that Postgres reads as the type that it is cast to. */
function scalarText(value: Computed): string | null {
  if (value === undefined) return null;
  return value instanceof Big ? value.toFixed() : String(value);
}
