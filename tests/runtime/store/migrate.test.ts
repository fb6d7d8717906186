import Big from 'big.js';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSchema } from '../../../language/schema/load-schema.ts';
import type { Entity, Field, Schema } from '../../../language/schema/schema.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import type { PostgresConnection } from '../../../runtime/store/postgres/embedded.ts';
import { first } from '../../../runtime/store/postgres/migrations/0001-first.ts';
import { goalsGoOn } from '../../../runtime/store/postgres/migrations/0002-goals-go-on.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { NOON, shop } from './support/shop.ts';

function withField(name: string, field: Field): Schema {
  const entity = shop.entities[name];
  if (entity === undefined) throw new Error(name);
  const changed: Entity = { ...entity, fields: [...entity.fields.filter((one) => one.name !== field.name), field] };
  return { ...shop, entities: { ...shop.entities, [name]: changed } };
}

async function query(connection: PostgresConnection, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('opening a Postgres store', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startTestPostgres();
  });
  afterAll(() => server.stop());

  it('migrates once, whoever comes first', async () => {
    const connection = await server.freshDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => createPostgresStore({ connection, schema: shop })));
    const id = await stores[0]?.transaction((tx) => tx.contacts.idOfKey('ada'));
    const again = await createPostgresStore({ connection, schema: shop });
    expect(await again.transaction((tx) => tx.contacts.lock(id ?? ''))).toBe(true);
    for (const store of [...stores, again]) await store.close();
  });

  it('adds the fields that are new and keeps the rows', async () => {
    const connection = await server.freshDatabase();
    const before = await createPostgresStore({ connection, schema: shop });
    await before.transaction((tx) => tx.rows.upsert('contact', { id: 'c_1', email: 'ada@shop.example' }));
    const schema = withField('contact', { name: 'shoe_size', type: { kind: 'scalar', of: 'duration' } });
    const after = await createPostgresStore({ connection, schema });
    await after.transaction((tx) => tx.rows.upsert('contact', { id: 'c_1', shoe_size: 42 }));
    expect(await after.transaction((tx) => tx.rows.get('contact', 'c_1'))).toEqual({ id: 'c_1', email: 'ada@shop.example', shoe_size: 42 });
    // A process with the older schema goes on beside it.
    expect(await before.transaction((tx) => tx.rows.get('contact', 'c_1'))).toEqual({ id: 'c_1', email: 'ada@shop.example' });
    await before.close();
    await after.close();
  });

  it('has the columns that a shop adds to built-in tables', async () => {
    const schema = loadSchema(['product'], { entities: { product: { fields: { lifetime: 'span', material: 'text' } } } });
    const store = await createPostgresStore({ connection: await server.freshDatabase(), schema });
    const row = { id: 'p_1', name: 'Cream', lifetime: 'P6M', material: 'glass' };
    await store.transaction((tx) => tx.rows.upsert('product', row));
    expect(await store.transaction((tx) => tx.rows.get('product', 'p_1'))).toEqual(row);
    await store.close();
  });

  it('adds tables of entities that are new, and the indexes that tables of an older version lack', async () => {
    const connection = await server.freshDatabase();
    await (await createPostgresStore({ connection, schema: shop })).close();
    await query(connection, 'drop index shop.contact_by_email; drop index shop.order_by_cart');
    const ticket: Entity = {
      name: 'ticket',
      collection: 'tickets',
      optional: false,
      contact: 'contact',
      time: 'opened_at',
      fields: [
        { name: 'contact', type: { kind: 'ref', entity: 'contact' } },
        { name: 'opened_at', type: { kind: 'scalar', of: 'instant' } },
        { name: 'select', type: { kind: 'list', of: 'number' } },
      ],
    };
    const schema = { ...shop, entities: { ...shop.entities, ticket } };
    const store = await createPostgresStore({ connection, schema });
    const row = { id: 't_1', contact: 'c_1', opened_at: 5, select: [new Big('1.5')] };
    await store.transaction((tx) => tx.rows.upsert('ticket', row));
    expect(await store.transaction((tx) => tx.rows.ofContact('c_1', ['ticket']))).toEqual({ ticket: [row] });
    await store.close();
    const indexes = await query(connection, `select indexname, indexdef from pg_indexes where schemaname = 'shop'`);
    const names = indexes.map(({ indexname }) => indexname);
    expect(names).toEqual(expect.arrayContaining(['contact_by_email', 'order_by_cart', 'ticket_by_contact']));
    expect(indexes.find(({ indexname }) => indexname === 'ticket_by_contact')?.indexdef).toContain('(contact, opened_at)');
  });

  it('brings rows of an older version along', async () => {
    const connection = await server.freshDatabase();
    await query(
      connection,
      `create schema relance; create table relance.migrations (version integer primary key, name text not null, applied_at timestamptz not null default now());
       insert into relance.migrations values (1, 'first'), (2, 'goals-go-on');
       ${first.statements} ${goalsGoOn.statements}
       insert into relance.due values ('cart abandoned after 1/k', 'cart abandoned after 1', 'k', 'c_1', '2026-01-05 12:00Z', '{}');
       insert into relance.steps values ('r_1', 'email_1', 1, 'email', '{"queued": "m"}');
       insert into relance.mails values ('m', null, now(), '', '', '', '[]', '', '', '');
       insert into relance.workspace (settings, schema, deployed_at) values ('{"language": 1}', '{"events": {}}', now());
       insert into relance.runs (id, campaign, revision, contact, key, status, closed, priority, entered_at, entry_event, entry_seq, cursors, bindings, needs_nudge)
       values ('r_1', 'a', 'x', 'c_1', 'contact', 'running', false, 3, now(), 'e', 1, '{"":{"label":"wait_1","until":1,"since":1,"sinceSeq":1,"seq":1}}', '{}', false)`,
    );
    const store = await createPostgresStore({ connection, schema: shop });
    const found = await store.transaction(async (tx) => ({
      due: (await tx.due.upTo(NOON, 9)).map(({ event, entity }) => [event, entity]),
      step: await tx.journal.step('r_1', 'email_1', 1),
      channel: (await tx.mails.get('m'))?.channel,
      positions: await tx.runs.positions('a'),
      workspace: await tx.deployments.workspace(),
    }));
    expect(found).toEqual({
      due: [['cart abandoned', 'cart']],
      step: { kind: 'message', result: { queued: 'm' } },
      channel: 'email',
      positions: [{ label: 'wait_1', count: 1 }],
      workspace: { settings: { language: 1 }, schema: { events: {} } },
    });
    await store.close();
  });

  it('refuses a field whose type has changed, and says what to do', async () => {
    const connection = await server.freshDatabase();
    await (await createPostgresStore({ connection, schema: shop })).close();
    const opening = createPostgresStore({
      connection,
      schema: withField('contact', { name: 'email', type: { kind: 'scalar', of: 'number' } }),
    });
    await expect(opening).rejects.toMatchObject({
      code: 'field-type-changed',
      message: expect.stringContaining('contact.email'),
      help: expect.stringContaining('schema.yaml'),
    });
  });

  it('says that a database cannot be reached', async () => {
    const opening = createPostgresStore({ connection: 'postgres://relance@127.0.0.1:1/none', schema: shop });
    await expect(opening).rejects.toMatchObject({ code: 'database-unreachable', help: expect.stringContaining('DATABASE_URL') });
  });
});
