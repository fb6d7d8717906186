/**
 * The virtual host: the same generated workflow code, run in process on a virtual clock. A run is a coroutine that sleeps in `waitUntil`;
 * nothing sleeps in real time, and no server is needed.
 */
import type { Library } from '../../deploy/library.ts';
import type { Run, Store } from '../../store/port.ts';
import type { Perform, PerformAnswer, RunHost } from '../host.ts';
import type { Journey } from '../port.ts';

/** A host that can also wake a run whose deadline has come. */
export interface VirtualHost extends RunHost {
  /** Wakes it and returns when it is parked again or has ended. */
  wake(run: Run): Promise<'woken' | 'gone'>;
}

interface Sleeper {
  /** Ends the sleep; the promise of the next park is made before. */
  wake(): void;
  /** Resolves when the run sleeps or has ended. */
  parked: Promise<void>;
}

/** Makes a host over `perform`. The workflow's time is always the clock's, so `now` is 0 and the stage reads the clock. */
export function createVirtualHost(store: Store, library: Library, perform: Perform): VirtualHost {
  const live = new Map<string, Sleeper>();
  const wake = async (run: Run): Promise<'woken' | 'gone'> => {
    const sleeper = live.get(run.id);
    if (sleeper === undefined) return 'gone';
    sleeper.wake();
    await sleeper.parked;
    return 'woken';
  };
  return {
    start: async (run) => {
      if (live.has(run.id)) return;
      const code = await store.transaction((tx) => library.get(tx, run.campaign, run.revision));
      const sleeper = launch(run, code.workflow.journey, perform, () => live.delete(run.id));
      live.set(run.id, sleeper);
      await sleeper.parked;
    },
    nudge: wake,
    wake,
  };
}

function launch(run: Run, journey: (journey: Journey) => Promise<void>, perform: Perform, ended: () => void): Sleeper {
  let park: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const nextPark = (): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      park = resolve;
      fail = reject;
    });
  // Where the store says that the run stands: its start, as a rule; a wait, if the process that ran it is gone.
  const root = run.cursors[''];
  let seq = (root?.seq ?? 0) + 1;
  const sleeper: Sleeper = { wake: () => undefined, parked: nextPark() };
  const sleep = (): Promise<void> =>
    new Promise<void>((resolve) => {
      sleeper.wake = () => {
        sleeper.wake = () => undefined;
        sleeper.parked = nextPark();
        resolve();
      };
      park();
    });
  const ask = async (from: string): Promise<PerformAnswer> => {
    const answer = await perform({ run: run.id, cursor: '', seq, from, now: 0 });
    if (answer.stored) seq += 1;
    return answer;
  };
  const body = journey({
    at: root?.label ?? 'start',
    perform: async (from) => {
      let answer = await ask(from);
      while (answer.held === true) {
        await sleep();
        answer = await ask(from);
      }
      return answer.next;
    },
    waitUntil: sleep,
    arms: () => Promise.reject(new Error('The compiler should have refused `parallel`.')),
  });
  body.then(
    () => {
      ended();
      park();
    },
    (error) => {
      ended();
      fail(error);
    },
  );
  return sleeper;
}
