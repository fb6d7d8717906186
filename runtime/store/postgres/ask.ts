import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Asks by a text that is ready, parameters numbered from `$1`: for what every transaction asks, where building the text would cost as much as the
 * answer. Values as `parameters.ts` makes them.
 */
export async function ask<R>(db: Kysely<Tables>, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const { rows } = await db.executeQuery<R>({ ...CompiledQuery.raw(text, [...values]) });
  return rows;
}
