/**
 * A witness in the workspace's database. The mail catcher keeps a mail once, whatever arrives, so a mail that was sent twice would not be
 * seen in its table: a trigger notes every arrival. It also tells how far the clock is, without asking `relance dev`.
 */
import { Client } from 'pg';
import { connectionStringOf, DATABASE } from '../../../runtime/store/postgres/embedded/endpoint.ts';
import type { ChaosWorkspace } from './workspace.ts';

const INSTALL = `
begin;
lock table relance.mails in share row exclusive mode;
create schema chaos;
create table chaos.arrivals (outbox text);
insert into chaos.arrivals select outbox from relance.mails;
create function chaos.note() returns trigger language plpgsql as $$ begin insert into chaos.arrivals values (new.outbox); return new; end $$;
create trigger arrivals before insert on relance.mails for each row execute function chaos.note();
commit`;

/** Puts the witness into the database that runs, unless it is there. */
export async function installWitness(workspace: ChaosWorkspace): Promise<void> {
  await withClient(workspace, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('chaos.arrivals') is not null as there`);
    if (rows[0]?.there !== true) await client.query(INSTALL);
  });
}

/** How often a message arrived for each outbox row; undefined where no witness was installed. */
export async function arrivals(workspace: ChaosWorkspace): Promise<ReadonlyMap<string, number> | undefined> {
  return withClient(workspace, async (client) => {
    const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('chaos.arrivals') is not null as there`);
    if (found[0]?.there !== true) return undefined;
    const { rows } = await client.query<{ outbox: string; count: string }>(
      'select outbox, count(*) as count from chaos.arrivals group by outbox',
    );
    return new Map(rows.map(({ outbox, count }) => [outbox, Number(count)]));
  });
}

/** Resolves when the business clock has moved on by `ms`. */
export async function clockMovedOn(workspace: ChaosWorkspace, ms: number): Promise<void> {
  await withClient(workspace, async (client) => {
    const read = async (): Promise<number> =>
      Number((await client.query<{ now: Date }>('select now from relance.clock')).rows[0]?.now ?? 0);
    const target = (await read()) + ms;
    while ((await read()) < target) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

async function withClient<T>(workspace: ChaosWorkspace, work: (client: Client) => Promise<T>): Promise<T> {
  const postmaster = workspace.postmaster();
  if (postmaster === undefined) throw new Error('No Postgres runs on this workspace.');
  const client = new Client({ connectionString: connectionStringOf(postmaster.endpoint, DATABASE), application_name: 'chaos' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
