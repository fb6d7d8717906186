import type { Store } from '../../../runtime/store/port.ts';

/** A store through which a process reaches its data until it dies: its transaction number `kill` (from 1) and all later ones throw. */
export function createMortalStore(store: Store, kill: number): Store {
  let transactions = 0;
  return {
    ...store,
    transaction: async (work) => {
      transactions += 1;
      if (transactions >= kill) throw new Error('killed');
      return store.transaction(work);
    },
  };
}
