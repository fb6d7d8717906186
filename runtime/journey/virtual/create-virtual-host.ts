/**
 * The virtual host: the same generated workflow code, run in process on a virtual clock. A run is a coroutine that rests between its
 * questions; nothing sleeps in real time, and no server is needed.
 */
import type { Library } from '../../deploy/library.ts';
import type { Run, Store } from '../../store/port.ts';
import { firstDue } from '../../store/values/cursors.ts';
import { followRun, type RestingCursor } from '../follow-run.ts';
import type { Perform, RunHost } from '../host.ts';
import { placesOfRun } from '../places-of-run.ts';
import type { Journey } from '../port.ts';

/** A host that can also wake a run whose deadline has come. */
export interface VirtualHost extends RunHost {
  /** Wakes the cursor whose deadline comes first and returns when the run rests again or has ended. */
  wake(run: Run): Promise<'woken' | 'gone'>;
}

interface Sleeper {
  /** Wakes the cursor of this path, or all; resolves when the run rests again or has ended, rejects if its code or a question fails. */
  wake(path?: string): Promise<void>;
}

/** Makes a host over `perform`. The workflow's time is always the clock's, so `now` is 0 and the stage reads the clock. */
export function createVirtualHost(store: Store, library: Library, perform: Perform): VirtualHost {
  const live = new Map<string, Sleeper>();
  const wake = async (run: Run, path?: string): Promise<'woken' | 'gone'> => {
    const sleeper = live.get(run.id);
    await sleeper?.wake(path);
    return sleeper === undefined ? 'gone' : 'woken';
  };
  return {
    start: async (run) => {
      // The coroutine of the revision before is left where it rests: nobody wakes it any more.
      if (live.has(run.id) && run.moved !== true) return;
      const code = await store.transaction((tx) => library.get(tx, run.campaign, run.revision));
      const { parked, sleeper } = launch(run, code.workflow.journey, perform, () => live.delete(run.id));
      live.set(run.id, sleeper);
      await parked;
    },
    nudge: (run) => wake(run),
    wake: (run) => wake(run, firstDue(run.cursors)?.path),
  };
}

function launch(
  run: Run,
  journey: (journey: Journey) => Promise<void>,
  perform: Perform,
  ended: () => void,
): { readonly sleeper: Sleeper; readonly parked: Promise<void> } {
  let parked = Promise.withResolvers<void>();
  const first = parked.promise;
  let resting: { readonly cursors: readonly RestingCursor[]; readonly wake: (paths: readonly string[]) => void } | undefined;
  const sleeper: Sleeper = {
    async wake(path) {
      if (resting !== undefined) {
        const { cursors, wake } = resting;
        resting = undefined;
        parked = Promise.withResolvers();
        const named = cursors.filter((cursor) => cursor.asleep && cursor.path === path);
        wake((named.length > 0 ? named : cursors).map((cursor) => cursor.path));
      }
      await parked.promise;
    },
  };
  const over = followRun({
    journey,
    places: placesOfRun(run),
    ask: (question) => perform({ run: run.id, ...question, now: 0 }),
    rest: (cursors) =>
      new Promise((wake) => {
        resting = { cursors, wake };
        parked.resolve();
      }),
  });
  over.then(
    () => {
      ended();
      parked.resolve();
    },
    (error: unknown) => {
      ended();
      parked.reject(error);
    },
  );
  return { sleeper, parked: first };
}
