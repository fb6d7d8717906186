import { describe, expect, it } from 'vitest';
import { patientStore } from '../../../runtime/store/patient-store.ts';
import type { Store } from '../../../runtime/store/port.ts';

/** A store that fails with these codes, one a transaction, before it works. */
function failing(codes: readonly string[]): { readonly store: Store; readonly tries: () => number } {
  let tries = 0;
  return {
    tries: () => tries,
    store: {
      transaction: async (work) => {
        const code = codes[tries];
        tries += 1;
        if (code !== undefined) throw Object.assign(new Error(`failed with ${code}`), { code });
        return work(Object.create(null));
      },
      close: async () => undefined,
    },
  };
}

const run = (store: Store): Promise<string> => patientStore(store).transaction(async () => 'done');

describe('a patient store', () => {
  it('tries again after a deadlock, a serialization failure and a statement time-out', async () => {
    const { store, tries } = failing(['40P01', '40001', '57014']);
    expect(await run(store)).toBe('done');
    expect(tries()).toBe(4);
  });

  it('gives up after five times', async () => {
    const { store, tries } = failing(Array(9).fill('40P01'));
    await expect(run(store)).rejects.toThrow('failed with 40P01');
    expect(tries()).toBe(5);
  });

  it('lets every other failure out at once: nobody knows whether it was committed', async () => {
    const { store, tries } = failing(['57P01']);
    await expect(run(store)).rejects.toThrow('failed with 57P01');
    expect(tries()).toBe(1);
  });
});
