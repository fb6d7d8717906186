/** How long the parts of a command take. */
import type { Watch } from '../../language/check/watch.ts';
import type { Reporter } from '../output/reporter.ts';

/** Counts time; a part that works several times is counted together. */
export interface Stopwatch {
  readonly watch: Watch;
  /** Says on stderr what each part took, real ms. */
  readonly tell: (reporter: Reporter) => void;
}

/** Starts counting; what the process has taken until now is the part `start`. */
export function createStopwatch(): Stopwatch {
  const parts = new Map<string, number>([['start', performance.now()]]);
  // A part that runs inside of another is not counted there, too.
  const inner: number[] = [];
  const add = (part: string, began: number): void => {
    const took = performance.now() - began;
    const nested = inner.pop() ?? 0;
    parts.set(part, (parts.get(part) ?? 0) + took - nested);
    const outer = inner.pop();
    if (outer !== undefined) inner.push(outer + took);
  };
  const watch: Watch = (part, work) => {
    const began = performance.now();
    inner.push(0);
    const result = work();
    if (!(result instanceof Promise)) {
      add(part, began);
      return result;
    }
    void result.finally(() => add(part, began)).catch(() => undefined);
    return result;
  };
  return { watch, tell: (reporter) => tell(reporter, parts) };
}

function tell(reporter: Reporter, parts: ReadonlyMap<string, number>): void {
  const times = [...parts].map(([part, ms]) => [part, Math.round(ms)] as const);
  const words = times.map(([part, ms]) => `${part} ${ms} ms`).join(', ');
  const whole = Math.round(performance.now());
  reporter.fact('Timings', `${words}; ${whole} ms since the process began`, { ms: Object.fromEntries(times), whole });
}
