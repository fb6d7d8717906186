/** The shop of the bench: a workspace whose one campaign reads a segment, and contacts, all of whom are its members. */
import { Client } from 'pg';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import type { Build } from '../../../compiler/artefact.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';

const FILES = new Map([
  [
    'relance.yaml',
    'language: 1\nstore: { name: Bench, time_zone: Europe/Paris, currency: EUR, locale: en }\nchannels: { email: { provider: smtp, from: "Bench <bench@bench.example>" } }\n',
  ],
  [
    'read.campaign',
    `segment young_west = contact.city in ["Atlanta", "San Francisco", "Seattle"] and contact.birthday >= 1981-01-01
campaign sale {
  once
  when segment young_west read now
  then {
    wait 3d
    stop outcome seen
  }
}
`,
  ],
]);

/** Compiles it. */
export async function compileShop(): Promise<Build> {
  const { build, diagnostics } = await compileWorkspace(FILES);
  if (build === undefined) throw new Error(renderTerminal(diagnostics, FILES, { colour: false }));
  return build;
}

/** Fills the table of contacts: ids as Relance makes them, in no order of their making. */
export async function fillContacts(connection: string, contacts: number): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query(
      `insert into shop.contact (id, email, first_name, city, birthday, time_zone, consents)
       select 'c_' || left(encode(sha256(convert_to('bench/' || n, 'UTF8')), 'hex'), 16), 'contact' || n || '@bench.example', 'Ada',
              (array['Atlanta', 'San Francisco', 'Seattle'])[1 + n % 3], date '1985-01-01' + n % 5000, 'America/New_York', array['email']
         from generate_series(1, $1::int) as n`,
      [contacts],
    );
    await client.query('vacuum analyze');
  });
}

/** Runs work on a connection of its own. */
export async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
