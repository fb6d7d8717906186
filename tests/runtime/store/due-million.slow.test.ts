/** A million future instants: what is due is found and claimed at the cost of a thousand, and what was claimed before does not slow the next. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { startTestDatabase, type TestDatabase } from './support/postgres-store.ts';
import { NOON } from './support/shop.ts';

const BATCH = 100;
const MINUTES = 600_000;

let database: TestDatabase;
let store: Store;
let client: Client;
let asked: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  store = await database.open({ onStatement: async (sql) => void asked.push(sql) });
  client = new Client(database.connection);
  await client.connect();
}, MINUTES);

afterAll(async () => {
  await client.end();
  await database.stop();
});

/** One row a second from noon on; keys in no order of time. */
async function fill(from: number, to: number): Promise<void> {
  await database.query(`insert into relance.due (key, trigger, subject, contact, at, data, event, entity)
    select md5(n::text), 'no order placed for 90', 'c_' || n, 'c_' || n, to_timestamp(${NOON / 1000} + n), '{}', 'no order placed', 'contact'
      from generate_series(${from}, ${to}) n`);
  await database.query('vacuum analyze relance.due');
}

/** Finds, claims and deletes a batch of what is due at the instant, as the engine does. */
async function claimBatch(now: number): Promise<number> {
  const rows = await store.transaction((tx) => tx.due.upTo(now, BATCH));
  for (const { key, at } of rows) {
    await store.transaction(async (tx) => {
      expect(await tx.due.claim(key, at)).toBeDefined();
      await tx.due.delete(key);
    });
  }
  return rows.length;
}

/** Pages that Postgres looks at to answer what a claim of a batch asks: how its cost grows, whatever the machine. */
async function pagesOf(now: number): Promise<number> {
  asked = [];
  const [first] = await store.transaction((tx) => tx.due.upTo(now, BATCH));
  if (first === undefined) throw new Error('Nothing is due.');
  const found = asked.filter((sql) => sql !== 'commit');
  const iso = new Date(now).toISOString();
  const claimed = {
    text: 'select key from relance.due where key = $1 and at = $2 for update',
    values: [first.key, new Date(first.at).toISOString()],
  };
  const values = found.map((text) => ({ text, values: [iso, BATCH].slice(0, parametersOf(text)) }));
  const next = { text: 'select at from relance.due order by at, key limit 1', values: [] };
  let pages = 0;
  for (const query of [...values, claimed, next]) pages += await pagesRead(query);
  return pages;
}

const parametersOf = (sql: string): number => new Set(sql.match(/\$\d+/g) ?? []).size;

async function pagesRead({ text, values }: { readonly text: string; readonly values: readonly unknown[] }): Promise<number> {
  const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, [...values]);
  const { Plan: plan } = rows[0]['QUERY PLAN'][0];
  return Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']);
}

test(
  'cost no more to claim than a thousand, also behind those that were claimed',
  async () => {
    const now = NOON + 86_400_000 * 365;
    await fill(1, 1_000);
    const few = await pagesOf(now);
    await fill(1_001, 1_000_000);
    const many = await pagesOf(now);
    // A B-tree a thousand times as large is one or two levels higher, for each of three look-ups.
    expect(many).toBeLessThanOrEqual(few + 3 * BATCH);
    for (let batch = 0; batch < 20; batch += 1) expect(await claimBatch(now)).toBe(BATCH);
    expect(await pagesOf(now)).toBeLessThanOrEqual(many + 3 * BATCH);
  },
  MINUTES,
);

test(
  'a claim of what is due now does not look at what is due later',
  async () => {
    const soon = NOON + 1_000 * 5_000;
    const all = await pagesOf(NOON + 86_400_000 * 365);
    expect(await pagesOf(soon)).toBeLessThanOrEqual(all + BATCH);
  },
  MINUTES,
);
