/** Following a run on Temporal. Workflow code: deterministic, no I/O; what it sends and gets stands in history, so it holds ids and labels only. */
import { condition, continueAsNew, defineSignal, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Following } from '../../follow-run.ts';
import type { Perform } from '../../host.ts';
import { type Alarm, createAlarm } from './alarm.ts';
import { type CampaignInput, inputOf, NUDGE, placesOf } from './campaign-input.ts';

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

/** What is known of one cursor's questions. */
interface Asking {
  readonly alarm: Alarm;
  /** Nudges of the run at its last question. */
  nudges: number;
  /** Questions in a row that the alarm asked too early. */
  early: number;
  /** What the last answer said, until the alarm is set for it: other cursors may ask while this one sleeps on. */
  sleep: number | undefined;
}

/** How this workflow follows its run. Call it before anything is awaited: it installs the handler of nudges. */
export function createTemporalFollowing(input: CampaignInput): Omit<Following, 'journey'> {
  let nudges = 0;
  const known = new Map<string, Asking>();
  const of = (path: string): Asking => {
    const asking = known.get(path) ?? { alarm: createAlarm(), nudges, early: 0, sleep: undefined };
    known.set(path, asking);
    return asking;
  };
  setHandler(nudgeSignal, () => {
    nudges += 1;
  });
  return {
    places: placesOf(input),
    async ask(question) {
      const asking = of(question.cursor);
      const byAlarm = asking.nudges === nudges;
      // Invariant: what nudged us before this line is in the database already, so this question sees it; what nudges us later is asked again.
      asking.nudges = nudges;
      const answer = await ask({ run: input.run, ...question, now: Date.now() });
      asking.early = answer.stored || !byAlarm ? 0 : asking.early + 1;
      asking.sleep = answer.sleep;
      return answer;
    },
    async rest(cursors) {
      if (workflowInfo().continueAsNewSuggested) await continueAsNew(inputOf(input.run, cursors));
      const asleep = cursors.filter((cursor) => cursor.asleep);
      for (const { path } of asleep) setAlarm(of(path), nudges);
      for (const [path, { alarm }] of known) if (!asleep.some((cursor) => cursor.path === path)) alarm.stop();
      const awake = () => asleep.filter(({ path }) => of(path).nudges < nudges || of(path).alarm.rings());
      await condition(() => awake().length > 0);
      return awake().map(({ path }) => path);
    },
  };
}

/** A nudge wakes it anyway, and the question that follows tells the deadline anew. */
function setAlarm(asking: Asking, nudges: number): void {
  const { alarm, early, sleep } = asking;
  if (asking.nudges < nudges || sleep === undefined) return;
  alarm.set(Math.max(sleep, pauseAfter(early)));
  asking.sleep = undefined;
}

/** A business clock that stands still (scaled, under load) would make every question too early: ask less and less often, a nudge still wakes at once. */
function pauseAfter(early: number): number {
  return early < 2 ? 0 : Math.min(LONGEST_PAUSE, 10 * 2 ** early);
}
