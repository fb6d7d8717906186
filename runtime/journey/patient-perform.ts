/** A timer that fires a moment before the clock shows its deadline costs no second timer: the stage waits for the moment in the worker. */
import type { Perform } from './host.ts';

/** Longest real wait within one question, ms; well below the workflow task's time-out of 10 s. */
const PATIENCE_MS = 2_000;
const POLL_MS = 60;

/** Asks again while the answer is "not yet, in a moment"; each question is a transaction of its own, so events that come meanwhile are seen. */
export function patientPerform(perform: Perform): Perform {
  return async (input) => {
    const started = performance.now();
    for (;;) {
      const answer = await perform(input);
      const left = PATIENCE_MS - (performance.now() - started);
      const soon = !answer.stored && answer.next === input.from && answer.sleep !== undefined && answer.sleep < left;
      if (!soon) return answer;
      await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(answer.sleep ?? 0, 1), POLL_MS)));
    }
  };
}
