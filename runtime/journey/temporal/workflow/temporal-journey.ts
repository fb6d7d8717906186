/** The journey port on Temporal. Workflow code: deterministic, no I/O; what it sends and gets stands in history, so it holds ids and labels only. */
import { condition, continueAsNew, defineSignal, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Perform, PerformAnswer } from '../../host.ts';
import type { Journey, Next } from '../../port.ts';
import { createAlarm } from './alarm.ts';
import { type CampaignInput, NUDGE } from './campaign-input.ts';

const nudgeSignal = defineSignal(NUDGE);

/**
 * A stage is a transaction with keys of its own, so it runs as a local activity: one event. While the database is away it is tried again
 * in place, then by timer; no other limit, because `scheduleToCloseTimeout` would not end these retries, and must not.
 */
const { perform: ask } = proxyLocalActivities<{ perform: Perform }>({
  startToCloseTimeout: '5 s',
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Longest pause between questions whose alarm rang before the deadline, ms. */
const LONGEST_PAUSE = 5_000;

/** Makes the journey of this workflow. Call it before anything is awaited: it installs the handler of nudges. */
export function createTemporalJourney(input: CampaignInput): Journey {
  let nudged = false;
  let { seq } = input;
  let answer: PerformAnswer | undefined;
  /** Questions in a row that the alarm asked too early. */
  let early = 0;
  const alarm = createAlarm();
  setHandler(nudgeSignal, () => {
    nudged = true;
  });
  async function question(from: Next): Promise<PerformAnswer> {
    const byAlarm = !nudged;
    // Invariant: what nudged us before this line is in the database already, so this question sees it; what nudges us later is asked again.
    nudged = false;
    const given = await ask({ run: input.run, cursor: '', seq, from, now: Date.now() });
    if (given.stored) seq += 1;
    early = given.stored || !byAlarm ? 0 : early + 1;
    answer = given;
    return given;
  }
  async function sleepAt(position: Next): Promise<void> {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew({ run: input.run, at: position, seq });
    // Continued here, nothing is known of the deadline yet: the question that follows brings it.
    if (answer === undefined || nudged) return;
    if (answer.sleep !== undefined) alarm.set(Math.max(answer.sleep, pauseAfter(early)));
    await condition(() => nudged || alarm.rings());
  }
  return {
    at: input.at,
    async perform(from) {
      let given = await question(from);
      // A held message keeps the run at its position: generated code goes on when the stage has.
      while (given.held === true) {
        await sleepAt(from);
        given = await question(from);
      }
      return given.next;
    },
    waitUntil: sleepAt,
    arms: () => Promise.reject(new Error('The compiler should have refused `parallel`.')),
  };
}

/** A business clock that stands still (scaled, under load) would make every question too early: ask less and less often, a nudge still wakes at once. */
function pauseAfter(early: number): number {
  return early < 2 ? 0 : Math.min(LONGEST_PAUSE, 10 * 2 ** early);
}
