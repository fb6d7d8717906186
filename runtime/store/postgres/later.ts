/**
 * Statements that change something and whose answer nobody needs. They are sent at once and in order, and the work goes on without waiting: what
 * comes after them sees what they did. One that fails fails the transaction, at the next statement that is waited for or at the commit.
 */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Throws if a statement did not do what it was for, given how many rows it changed. */
export type Check = (affected: number) => unknown;

/** Weak, and beside the statement: kysely passes statements on as they are. */
const checks = new WeakMap<CompiledQuery, Check>();
const nothing: Check = () => undefined;

/** Throws: a check that is not met. */
export function fail(message: string): never {
  throw new Error(message);
}

/** Sends the statement; `check` is asked before the transaction commits. */
export async function later(db: Kysely<Tables>, query: CompiledQuery, check: Check = nothing): Promise<void> {
  checks.set(query, check);
  await db.executeQuery(query);
}

/** What is to be checked of a statement that is not waited for; undefined for all others. `checked`: a commit has to wait for its answer. */
export function checkOf(query: CompiledQuery): { readonly check: Check; readonly checked: boolean } | undefined {
  const check = checks.get(query);
  return check === undefined ? undefined : { check, checked: check !== nothing };
}
