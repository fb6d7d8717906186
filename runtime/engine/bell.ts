/** A bell between parts of one process: whoever waits for work that goes on elsewhere is woken when some of it is done, instead of asking again and again. */

/** Rung by whoever finishes something; waited for by the driver. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or after `ms` of real time; at once if it rang since the last wait ended. */
  wait(ms: number): Promise<void>;
}

/** Makes one. */
export function createBell(): Bell {
  let rang = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    wait: async (ms) => {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      rang = false;
    },
  };
}
