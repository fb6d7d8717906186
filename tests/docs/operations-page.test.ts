/** `operations.md` knows every code and every environment variable of the programs, and its statements run on a migrated database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSchema, optionalEntities } from '../../language/schema/load-schema.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import type { PostgresConnection } from '../../runtime/store/postgres/embedded.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { blocksOf, DOCS, readPage } from './blocks.ts';

const page = readPage('operations.md');
const ROOT = join(DOCS, '..');

const sources = ['cli', 'runtime', 'dashboard', 'language/diagnostics'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);

const found = (pattern: RegExp): readonly string[] =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort();

/** `code: 'x'` of errors, and the union of codes that rows of a file can have. */
const codes = [...found(/\bcode: '([a-z-]+)'/g), ...found(/^ {2}\| '([a-z]+-[a-z0-9-]+)'/gm)];
const variables = found(/(?:process\.env|environment)\.([A-Z][A-Z_]+)/g);

it('finds codes and variables in the sources', () => {
  expect(codes).toContain('no-temporal-server');
  expect(codes).toContain('bad-value');
  expect(variables).toContain('DATABASE_URL');
});

/** Of failed tests; diagnostics.md names them. */
const OF_TESTS: readonly string[] = ['expectation-failed', 'row-refused', 'event-refused', 'alert-raised', 'history-diverged'];

it.each(codes.filter((code) => !OF_TESTS.includes(code)))('names the code `%s`', (code) => {
  expect(page).toContain(`\`${code}\``);
});

it.each(variables)('names the variable `%s`', (variable) => {
  expect(page).toContain(`| \`${variable}\` |`);
});

let postgres: TestPostgres;
let connection: PostgresConnection;

beforeAll(async () => {
  postgres = await startTestPostgres();
  connection = await postgres.freshDatabase();
  const store = await createPostgresStore({ connection, schema: loadSchema(optionalEntities()) });
  await store.close();
});
afterAll(() => postgres?.stop());

const statements = blocksOf('operations.md').flatMap((block) => (block.language === 'sql' ? block.text.trim().split('\n') : []));

it.each(statements)('runs: %s', async (statement) => {
  const client = new Client(connection);
  await client.connect();
  try {
    await expect(client.query(statement)).resolves.toMatchObject({ command: 'SELECT' });
  } finally {
    await client.end();
  }
});

it('names tables that there are', async () => {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'relance'`);
  await client.end();
  const named = /schema `relance` has the rest: ([\s\S]*?), and more/.exec(page)?.[1] ?? '';
  const names = [...named.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(5);
  expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(names));
});
