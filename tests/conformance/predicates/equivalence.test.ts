/**
 * A condition means the same in memory and in SQL (semantics §7). Conditions, rows and events are drawn at random; both answers come from
 * what the compiler emits, over a real Postgres. RELANCE_PROPERTY_RUNS and RELANCE_PROPERTY_SEED look further.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { ask, compiled, compiledRule, find } from './both-ways.ts';
import { anyCondition, anyRule } from './expressions.ts';
import { TIES } from './rounding.ts';
import { SCHEMA } from './schema.ts';
import { anyWorld } from './world.ts';

const RUNS = Number(process.env.RELANCE_PROPERTY_RUNS ?? 30);
const SEED = Number(process.env.RELANCE_PROPERTY_SEED ?? 20260329);

let postgres: TestPostgres;
let store: Store;

beforeAll(async () => {
  postgres = await startTestPostgres();
  store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: SCHEMA });
});
afterAll(async () => {
  await store?.close();
  await postgres?.stop();
});

/** The whole world fills pages; the condition that failed is what helps, and the seed finds the rest. */
async function report<T>(run: fc.RunDetails<T>): Promise<void> {
  const { failed, seed, counterexamplePath, errorInstance } = run;
  if (failed)
    throw new Error(
      `Seed ${seed}, path ${counterexamplePath}: ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`,
    );
}

it('memory and SQL give one answer for any condition on any rows', async () => {
  const seen = { yes: 0, no: 0, inMemoryOnly: 0 };
  const conditions = fc.array(anyCondition(), { minLength: 25, maxLength: 25 });
  const property = fc.asyncProperty(anyWorld(), conditions, anyRule(), async (world, drawn, rule) => {
    const predicates = drawn.map(compiled);
    const answers = await ask(store, world, predicates, compiledRule(rule));
    answers.forEach(({ memory, sql }, index) => {
      if (sql === undefined) seen.inMemoryOnly += 1;
      else seen[sql ? 'yes' : 'no'] += 1;
      const { test, sql: text } = predicates[index] ?? {};
      if (sql !== undefined && sql !== memory) throw new Error(`In memory ${memory}, in SQL ${sql}:\n${test}\n${text}`);
    });
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true, asyncReporter: report });
  // The comparison is worth nothing unless both answers are common and most conditions have SQL.
  const all = seen.yes + seen.no + seen.inMemoryOnly;
  expect(Math.min(seen.yes, seen.no) / all).toBeGreaterThan(0.2);
  expect(seen.inMemoryOnly / all).toBeLessThan(0.15);
});

it('one query finds the contacts for whom a rule holds', async () => {
  const seen = { one: 0, none: 0, inMemoryOnly: 0 };
  const property = fc.asyncProperty(anyWorld(), fc.array(anyRule(), { minLength: 15, maxLength: 15 }), async (world, drawn) => {
    const rules = drawn.map(compiledRule);
    const found = await find(store, world, rules);
    found.forEach(({ memory, query, count }, index) => {
      if (query === undefined) seen.inMemoryOnly += 1;
      else seen[query.length === 0 ? 'none' : 'one'] += 1;
      const { test, sql } = rules[index] ?? {};
      if (query === undefined) return;
      if (query.join() !== memory.join() || count !== query.length)
        throw new Error(`In memory ${memory}, by the query ${query}, counted ${count}:\n${test}\n${sql}`);
    });
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true, asyncReporter: report });
  const all = seen.one + seen.none + seen.inMemoryOnly;
  expect(Math.min(seen.one, seen.none) / all).toBeGreaterThan(0.2);
  expect(seen.inMemoryOnly / all).toBeLessThan(0.15);
});

it.each(TIES)('$words, half to even, both ways', async ({ world, condition }) => {
  expect(await ask(store, world, [compiled(condition)], compiledRule(condition))).toEqual([{ memory: true, sql: true }]);
});
