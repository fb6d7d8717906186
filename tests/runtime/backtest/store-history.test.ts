import { expect, it } from 'vitest';
import { readHistory } from '../../../runtime/backtest/sources/files.ts';
import { readStoreHistory } from '../../../runtime/backtest/sources/store.ts';
import { tableForm } from '../../../runtime/ingest/files/targets.ts';
import { importFile } from '../../../runtime/ingest/import/import-file.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import { builtShop, writeTemporary } from './shop.ts';

const CONTACTS =
  'key,email,consents,created_at\nann,ann@mail.example,email,2026-01-01T08:00:00Z\nben,ben@mail.example,,2026-01-02T08:00:00Z\n';
const ORDERS =
  'order_id,contact_key,placed_at,total\no1,ann,2026-01-10 10:00,50.00\no2,ben,2026-01-10 11:00,50.00\no3,,2026-01-12 10:00,7.00\n';

it('what was imported into a store is the same history as the files themselves', async () => {
  const { schema, settings } = (await builtShop('campaign soon { once  when order placed  then email thanks }')).program;
  const rules = { ...settings.store };
  const store = createMemoryStore({ schema, secret: '00' });
  const entityOf = (name: string) => schema.entities[name] ?? expect.fail(name);
  const files = [];
  for (const [table, text] of [
    ['contact', CONTACTS],
    ['order', ORDERS],
  ] as const) {
    const path = await writeTemporary(text);
    files.push({ path, shownAs: table, form: tableForm(entityOf(table)), wanted: {}, rules });
  }
  for (const file of files) await importFile({ ...file, store, workspace: { schema, settings } });
  const fromFiles = await readHistory({ files, schema, consents: { channels: [] }, withItems: true });
  const fromStore = await readStoreHistory({ store, schema });
  const told = ({ events }: typeof fromStore) => events.map(({ id, event, receivedAt, payload }) => ({ id, event, receivedAt, payload }));
  expect(told(fromStore)).toEqual(told(fromFiles));
  expect(told(fromStore)).toHaveLength(5);
});

it('what came after the period is left out', async () => {
  const { schema, settings } = (await builtShop('campaign soon { once  when order placed  then email thanks }')).program;
  const store = createMemoryStore({ schema, secret: '00' });
  const form = tableForm(schema.entities.order ?? expect.fail('order'));
  await importFile({
    path: await writeTemporary(ORDERS),
    shownAs: 'orders',
    form,
    wanted: {},
    rules: { ...settings.store },
    store,
    workspace: { schema, settings },
  });
  const { events } = await readStoreHistory({ store, schema, until: Date.UTC(2026, 0, 10, 9, 30) });
  expect(events.map(({ aboutId }) => aboutId)).toEqual(['o1']);
});
