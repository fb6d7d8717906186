import { Client } from 'pg';
import type { PostgresConnection } from '../../../runtime/store/postgres/embedded.ts';

/** Empties every table but the list of migrations: quicker than another database. */
export async function emptyDatabase(connection: PostgresConnection): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ names: string }>(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
        where schemaname in ('relance', 'shop') and tablename <> 'migrations'`,
    );
    await client.query(`truncate ${rows[0]?.names} restart identity`);
  } finally {
    await client.end();
  }
}
