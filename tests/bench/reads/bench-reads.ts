/**
 * How long the read of a segment takes, beside the same by hand (`by-hand.ts`), in rounds that take turns on databases of their own of one durable
 * server. What is compared is the same effect: afterwards both have left an event, a receipt number, a run and a line of the journal a contact.
 */
import type { Build } from '../../../compiler/artefact.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import type { BenchPostgres } from '../servers.ts';
import { readByHand } from './by-hand.ts';
import { readByRelance } from './by-relance.ts';
import { compileShop, fillContacts, withClient } from './shop.ts';

/** Most that it may take, of what it takes by hand. */
export const MOST = 1.2;
/** Most that the heap may grow between the first pages and the last, bytes. */
const MOST_GROWTH = 32 * 1_048_576;
const AT = Date.UTC(2026, 0, 5, 9);

/** What the rounds gave. */
export interface ReadsReport {
  readonly contacts: number;
  /** Real ms of each round. */
  readonly rounds: readonly { readonly hand: number; readonly relance: number }[];
  /** Median of what Relance takes of what it takes by hand. */
  readonly ratio: number;
  /** How much the heap grew at most between the first pages and the last, bytes. */
  readonly growth: number;
  readonly failures: readonly string[];
}

/** Makes the rounds. Throws if one side has not done its duty. */
export async function benchReads(
  postgres: BenchPostgres,
  { contacts, rounds }: { readonly contacts: number; readonly rounds: number },
  log: (line: string) => void,
): Promise<ReadsReport> {
  const build = await compileShop();
  const times: { hand: number; relance: number }[] = [];
  let growth = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const time = { hand: 0, relance: 0 };
    const sides = [
      async () => {
        time.hand = await timeByHand(await filled(postgres, build, contacts), build, contacts);
      },
      async () => {
        const read = await timeByRelance(await filled(postgres, build, contacts), build, contacts);
        time.relance = read.ms;
        growth = Math.max(growth, read.growth);
      },
    ];
    // Whoever comes second finds the server as the first has left it.
    for (const side of round % 2 === 1 ? sides : sides.toReversed()) await side();
    times.push(time);
    log(`read, round ${round}: by hand ${seconds(time.hand)}, Relance ${seconds(time.relance)}`);
  }
  const ratio = median(times.map(({ hand, relance }) => relance / hand));
  const failures = [
    ...(ratio > MOST ? [`a read takes ${ratio.toFixed(2)} times as long as by hand, not at most ${MOST}`] : []),
    ...(growth > MOST_GROWTH ? [`a read leaves ${megabytes(growth)} more on the heap`] : []),
  ];
  return { contacts, rounds: times, ratio, growth, failures };
}

/** The report in two lines. */
export function readsText({ contacts, rounds, ratio, growth }: ReadsReport): string {
  return [
    `Read of ${contacts} contacts, ${rounds.length} rounds: ${ratio.toFixed(2)} times as long as by hand (at most ${MOST}).`,
    `Heap: ${megabytes(growth)} more at the end than at the beginning.`,
  ].join('\n');
}

async function filled(postgres: BenchPostgres, build: Build, contacts: number): Promise<string> {
  const connection = await postgres.freshDatabase();
  await (await createPostgresStore({ connection, schema: build.schema })).close();
  await fillContacts(connection, contacts);
  return connection;
}

async function timeByHand(connection: string, build: Build, contacts: number): Promise<number> {
  const start = performance.now();
  const entered = await readByHand(connection, build, AT);
  const ms = performance.now() - start;
  await expectRows(connection, contacts, entered);
  return ms;
}

async function timeByRelance(
  connection: string,
  build: Build,
  contacts: number,
): Promise<{ readonly ms: number; readonly growth: number }> {
  const { entered, ms, heap } = await readByRelance(connection, build, AT);
  await expectRows(connection, contacts, entered);
  return { ms, growth: (heap.at(-1) ?? 0) - (heap[0] ?? 0) };
}

async function expectRows(connection: string, contacts: number, entered: number): Promise<void> {
  const counts = await withClient(connection, async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*)::int from relance.runs) as runs, (select count(*)::int from relance.events) as events,
              (select count(*)::int from relance.journal) as journal, (select count(*)::int from relance.lanes) as lanes`,
    );
    return rows[0] ?? {};
  });
  const wrong = Object.values(counts).some((count) => count !== contacts);
  if (entered !== contacts || wrong) throw new Error(`Of ${contacts} contacts ${entered} entered; ${JSON.stringify(counts)}`);
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
