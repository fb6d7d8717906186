/**
 * A program: how long the read of a segment takes, beside the same by hand (`reads/by-hand.ts`), in rounds that take turns on databases of their own
 * on one durable server. Exit code 1 if it takes more than 1.2 times as long, if the memory grows with the contacts, or if the two do not leave
 * the same behind. See docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { readByHand } from './reads/by-hand.ts';
import { readByRelance } from './reads/by-relance.ts';
import { compileShop, fillContacts, withClient } from './reads/shop.ts';
import { startBenchPostgres } from './servers.ts';

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' } } });
const [contacts, rounds] = [Number(values.contacts), Number(values.rounds)];
/** Most that it may take, of what it takes by hand. */
const MOST = 1.2;
/** Most that the heap may grow between the first tenth and the last, bytes. */
const MOST_GROWTH = 32 * 1_048_576;

const postgres = await startBenchPostgres();
try {
  process.exitCode = (await run()) ? 0 : 1;
} finally {
  await postgres.stop();
}

async function run(): Promise<boolean> {
  const build = await compileShop();
  const at = Date.UTC(2026, 0, 5, 9);
  const times: { hand: number; relance: number }[] = [];
  let growth = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const filled = async (): Promise<string> => {
      const connection = await postgres.freshDatabase();
      await (await createPostgresStore({ connection, schema: build.schema })).close();
      await fillContacts(connection, contacts);
      return connection;
    };
    const byHand = async (): Promise<number> => {
      const connection = await filled();
      const start = performance.now();
      const entered = await readByHand(connection, build, at);
      const ms = performance.now() - start;
      await expectRows(connection, entered);
      return ms;
    };
    const byRelance = async (): Promise<number> => {
      const connection = await filled();
      const { entered, ms, heap } = await readByRelance(connection, build, at);
      await expectRows(connection, entered);
      growth = Math.max(growth, (heap.at(-1) ?? 0) - (heap[0] ?? 0));
      return ms;
    };
    // Whoever comes second finds the server as the first has left it.
    const [hand, relance] = round % 2 === 1 ? [await byHand(), await byRelance()] : (await inOther(byRelance, byHand)).toReversed();
    times.push({ hand: hand ?? 0, relance: relance ?? 0 });
    console.error(`round ${round}: by hand ${seconds(hand)}, Relance ${seconds(relance)}`);
  }
  const ratio = median(times.map(({ hand, relance }) => relance / hand));
  console.log(`${contacts} contacts, ${rounds} rounds: Relance takes ${ratio.toFixed(2)} times as long as by hand (at most ${MOST}).`);
  console.log(`Heap: ${(growth / 1_048_576).toFixed(1)} MB more at the end than at the beginning.`);
  return ratio <= MOST && growth <= MOST_GROWTH;
}

async function inOther(first: () => Promise<number>, second: () => Promise<number>): Promise<readonly number[]> {
  const one = await first();
  return [one, await second()];
}

async function expectRows(connection: string, entered: number): Promise<void> {
  const counts = await withClient(connection, async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*)::int from relance.runs) as runs, (select count(*)::int from relance.events) as events,
              (select count(*)::int from relance.journal) as journal, (select count(*)::int from relance.lanes) as lanes`,
    );
    return rows[0];
  });
  const wrong = Object.entries(counts ?? {}).filter(([, count]) => count !== contacts);
  if (entered !== contacts || wrong.length > 0) throw new Error(`Of ${contacts} contacts ${entered} entered; ${JSON.stringify(counts)}`);
}

function seconds(ms: number | undefined): string {
  return `${((ms ?? 0) / 1_000).toFixed(1)} s`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
