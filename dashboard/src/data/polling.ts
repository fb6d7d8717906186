/** Reading the API again and again, through restarts of the server. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../runtime/report/types.ts';

/** What is known of a resource. `data` is the last good answer, also while the server is away; `lostAt` is real ms. */
export interface Polled<T> {
  readonly data?: T;
  readonly failure?: Failure['error'];
  readonly lostAt?: number;
}

/** How often what is looked at is asked for: lists and counts, and single things. Real ms. */
export const LIVE_MS = 1_000;
/** See `LIVE_MS`. */
export const DETAIL_MS = 2_000;

const TIME_OUT_MS = 10_000;

/**
 * Asks `url` every `everyMs` while the page is visible, at once when `url` changes or the page becomes visible. A server that is away is
 * asked on; the last answer stays. An undefined `url` asks nothing. What was answered before is shown until the new answer is there, so
 * that going back finds the page as it was.
 */
export function usePolled<T>(url: string | undefined, everyMs: number): Polled<T> {
  const [state, setState] = useState<{ readonly url: string | undefined; readonly polled: Polled<T> }>(() => ({
    url,
    polled: kept<T>(url),
  }));
  useEffect(() => {
    if (url === undefined) return undefined;
    return poll<T>(url, everyMs, (change) =>
      setState((before) => ({ url, polled: change(before.url === url ? before.polled : kept<T>(url)) })),
    );
  }, [url, everyMs]);
  return state.url === url ? state.polled : kept<T>(url);
}

type Change<T> = (before: Polled<T>) => Polled<T>;

/** Returns what stops it. */
function poll<T>(url: string, everyMs: number, apply: (change: Change<T>) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  const ask = async () => {
    if (running || stopped) return;
    running = true;
    clearTimeout(timer);
    const change = document.hidden ? undefined : await changeFrom<T>(url);
    running = false;
    if (stopped) return;
    if (change !== undefined) apply(change);
    timer = setTimeout(ask, everyMs);
  };
  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', ask);
  };
}

async function changeFrom<T>(url: string): Promise<Change<T>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (response.ok) {
      const text = await response.text();
      keep(url, text);
      const data: T = JSON.parse(text);
      return () => ({ data });
    }
    if (response.status >= 500) return lost;
    const body: Failure = await response.json();
    return () => ({ failure: body.error });
  } catch {
    return lost;
  }
}

function lost<T>(before: Polled<T>): Polled<T> {
  return { lostAt: Date.now(), ...before };
}

/** Last answers by address, the latest at the end. */
const answers = new Map<string, string>();
const MOST_KEPT = 30;

function keep(url: string, text: string): void {
  answers.delete(url);
  answers.set(url, text);
  const [oldest] = answers.keys();
  if (oldest !== undefined && answers.size > MOST_KEPT) answers.delete(oldest);
}

function kept<T>(url: string | undefined): Polled<T> {
  const text = url === undefined ? undefined : answers.get(url);
  if (text === undefined) return {};
  const data: T = JSON.parse(text);
  return { data };
}
