/** Driving the business clock: `POST /api/clock`, with the answer shown at once. */
import { useEffect, useState } from 'preact/hooks';
import type { ClockOrder, ClockReport, Failure } from '../../../runtime/report/types.ts';

/** The clock as it is shown, and the way to drive it. */
export interface ClockDrive {
  readonly clock: ClockReport;
  readonly order: (order: ClockOrder) => void;
  /** An order is under way. */
  readonly busy: boolean;
  /** Why the last order was not carried out. */
  readonly failure?: string;
}

/** An overview that was asked for before the order may come after its answer: for so long the answer counts. Real ms. */
const ANSWER_MS = 1_500;
/** A step may wait for a provider. */
const TIME_OUT_MS = 15_000;

/** The clock of the overview, or what the server answered to the last order, as long as that is newer. */
export function useClock(reported: ClockReport): ClockDrive {
  const [answer, setAnswer] = useState<ClockReport | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (answer === undefined) return undefined;
    const timer = setTimeout(() => setAnswer(undefined), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const order = async (wanted: ClockOrder) => {
    setBusy(true);
    const given = await send(wanted);
    setBusy(false);
    setFailure(typeof given === 'string' ? given : undefined);
    if (typeof given !== 'string') setAnswer(given);
  };
  const clock = answer === undefined ? reported : { ...answer, now: Math.max(answer.now, reported.now) };
  return { clock, order: (wanted) => void order(wanted), busy, ...(failure !== undefined && { failure }) };
}

/** Where the clock stands then, or what went wrong. */
async function send(order: ClockOrder): Promise<ClockReport | string> {
  try {
    const response = await fetch('/api/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(TIME_OUT_MS),
    });
    if (response.ok) return await response.json();
    const { error }: Failure = await response.json();
    return `${error.summary} ${error.help}`;
  } catch {
    return 'The server did not answer: the clock was not changed.';
  }
}
