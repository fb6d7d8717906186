import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entity, Field, Schema } from '../../../language/schema/schema.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { shop } from './support/shop.ts';

function withField(name: string, field: Field): Schema {
  const entity = shop.entities[name];
  if (entity === undefined) throw new Error(name);
  const changed: Entity = { ...entity, fields: [...entity.fields.filter((one) => one.name !== field.name), field] };
  return { ...shop, entities: { ...shop.entities, [name]: changed } };
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
