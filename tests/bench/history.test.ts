/** A small bench: what a journey costs in history, against the opponents, and that no history of ours knows a person. */
import { beforeAll, describe, expect, test } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { countHistories } from './bench.ts';
import { LIMITS, type Report } from './report.ts';
import { startBenchTemporal } from './servers.ts';

let report: Report;

beforeAll(async () => {
  const temporal = await startBenchTemporal();
  let postgres: TestPostgres | undefined;
  try {
    postgres = await startTestPostgres();
    report = await countHistories({ temporal, postgres: { freshDatabase: databaseOf(postgres) }, log: () => undefined }, 20);
  } finally {
    await Promise.all([temporal.stop(), postgres?.stop()]);
  }
});

describe('the cart journey on a real Temporal server', () => {
  test.each(Object.entries(LIMITS))('takes fewer history events than %s a message: at most %d of them', (against, limit) => {
    expect(eventsOf('relance') / eventsOf(against)).toBeLessThanOrEqual(limit);
  });

  test('leaves no address, name, key, subject or line of text in any history', () => {
    expect(report.personalData).toEqual([]);
  });

  test('sends the same messages on all sides: both to who may be written to, none after an order or without consent', () => {
    expect(report.deviations).toEqual([]);
  });
});

function eventsOf(side: string): number {
  return report.sides.find((candidate) => candidate.side === side)?.events.median ?? Number.NaN;
}

function databaseOf(postgres: TestPostgres): () => Promise<string> {
  return async () => {
    const { connectionString } = await postgres.freshDatabase();
    if (connectionString === undefined) throw new Error('The database has no connection string.');
    return connectionString;
  };
}
