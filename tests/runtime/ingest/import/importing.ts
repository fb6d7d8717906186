import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSchema, optionalEntities } from '../../../../language/schema/load-schema.ts';
import type { Schema } from '../../../../language/schema/schema.ts';
import type { Settings } from '../../../../language/settings/settings.ts';
import { lineForm, tableForm } from '../../../../runtime/ingest/files/targets.ts';
import { importFile } from '../../../../runtime/ingest/import/import-file.ts';
import type { ImportJob, ImportSummary } from '../../../../runtime/ingest/import/job.ts';
import { createMemoryStore } from '../../../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../../../runtime/store/port.ts';
import type { Row } from '../../../../runtime/values.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../../support/rest-of-settings.ts';

export const SCHEMA: Schema = loadSchema(optionalEntities(), {
  entities: {
    ticket: { collection: 'tickets', contact: 'owner', time: 'opened_at', fields: { opened_at: 'instant', subject: 'text' } },
    product: { fields: { lifetime: 'span', material: 'text' } },
  },
  events: { 'ticket opened': { about: 'ticket', sets: 'opened_at' } },
});

export const SETTINGS: Settings = {
  language: 1,
  store: { name: 'Shop', timeZone: 'Europe/London', currency: 'GBP', minorDigits: 2, locale: 'en' },
  modules: optionalEntities(),
  ...REST_OF_SETTINGS,
  policies: { ...NO_POLICIES, maxEventAgeMs: 604_800_000 },
  channels: { email: { provider: 'smtp', from: 'Shop <shop@example.com>', giveUpAfterMs: 3_600_000 } },
};

/** Business time of the imports, ms. */
export const NOW = Date.UTC(2012, 0, 1);

/** A shop to import into, with what it says of a file and what it holds afterwards. */
export interface Shop {
  readonly store: Store;
  /** Imports a text as a file of the table; `lines` as a file of order lines. */
  load(table: string, text: string, change?: Partial<ImportJob>): Promise<ImportSummary>;
  rows(entity: string): Promise<readonly Row[]>;
}

export async function openShop(): Promise<Shop> {
  const store = createMemoryStore({ schema: SCHEMA, secret: '00' });
  await store.transaction((tx) => tx.clock.advance(NOW));
  return {
    store,
    load: async (table, text, change = {}) => {
      const folder = await mkdtemp(join(tmpdir(), 'import-'));
      try {
        const path = join(folder, 'file.csv');
        await writeFile(path, text);
        const entity = SCHEMA.entities[table === 'lines' ? 'order' : table];
        if (entity === undefined) throw new Error(`There is no ${table}.`);
        const form = table === 'lines' ? lineForm(entity) : tableForm(entity);
        const rules = { currency: 'GBP', minorDigits: 2, timeZone: 'Europe/London' };
        const workspace = { schema: SCHEMA, settings: SETTINGS };
        return await importFile({ store, workspace, path, shownAs: 'file.csv', form, wanted: {}, rules, ...change });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    rows: (entity) => store.transaction((tx) => tx.rows.page(entity, { limit: 100 })),
  };
}
