/** Every test of the example workspace on Temporal and Postgres: the same journal as in memory on virtual time. It takes some minutes. */
import { afterAll, expect, it } from 'vitest';
import { startHosts } from './harness/example-hosts.ts';
import { exampleTests } from './harness/example-tests.ts';

const tests = await exampleTests('campaigns');
const hosts = startHosts(tests);
afterAll(async () => (await hosts).stop());

it.concurrent.each(tests.map((one) => [`${one.test.campaign}: ${one.test.title}`, one] as const))(
  '%s',
  async (_title, one) => {
    const { virtual, temporal } = await (await hosts).outcomesOf(one);
    expect(temporal).toEqual(virtual);
  },
  300_000,
);
