import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { type Adapter, startMemory, startPostgres } from './support/adapters.ts';
import type { Operation } from './support/drawn.ts';
import { runOperations } from './support/run-operations.ts';
import { shopOperations } from './support/shop-operations.ts';

const operation = fc.oneof(...shopOperations, ...runOperations);
/** Operations of one transaction, and whether it is taken back at its end. */
const transaction = fc.record({ operations: fc.array(operation, { minLength: 1, maxLength: 8 }), fails: fc.boolean() });

async function play(
  store: Store,
  transactions: readonly { readonly operations: readonly Operation[]; readonly fails: boolean }[],
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const { operations, fails } of transactions) {
    const work = store.transaction(async (tx) => {
      for (const one of operations) answers.push(await one(tx));
      if (fails) throw new Error('taken back');
    });
    await work.catch((error: unknown) => answers.push(String(error)));
  }
  return answers;
}

describe('the two stores', () => {
  let memory: Adapter;
  let postgres: Adapter;
  beforeAll(async () => {
    [memory, postgres] = await Promise.all([startMemory(), startPostgres()]);
  });
  afterAll(async () => {
    await memory.stop();
    await postgres.stop();
  });

  it('give the same answers to the same operations, in transactions that commit and in some that fail', async () => {
    const property = fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 12 }), async (transactions) => {
      const expected = await play(await memory.empty(), transactions);
      expect(await play(await postgres.empty(), transactions)).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 30, endOnFailure: false });
  });
});
