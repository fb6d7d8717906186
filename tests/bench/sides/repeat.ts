/** Pause of a loop that found nothing to do, ms; the same for all sides. */
export const IDLE_PAUSE_MS = 50;

/** Repeats a round of work at once while it finds something, after a pause when it does not. A round that throws ends the process. */
export function repeat(pauseMs: number, round: () => Promise<number>): { stop(): Promise<void> } {
  let stopped = false;
  const loop = async (): Promise<void> => {
    while (!stopped) if ((await round()) === 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  };
  const over = loop();
  return {
    stop: () => {
      stopped = true;
      return over;
    },
  };
}
