/** What a person asks of the scaled clock: pause, go on, another speed, one step. The owner's loop reads it between two steps. */

/** How the clock moves. `standing`: a person paused it. `leaps`: timers that were set before may be late now, since the clock became faster or jumps. */
export interface Pace {
  /** Business instant of the change, ms: waits that began up to then have timers of another pace. */
  readonly at: number;
  /** Business ms per real ms. */
  readonly speed: number;
  readonly standing: boolean;
  readonly leaps: boolean;
}

/** Where the clock is. */
export interface ClockState {
  /** Business time that is settled, ms. */
  readonly now: number;
  /** Business ms per real ms. */
  readonly speed: number;
  /** A person paused it. */
  readonly stopped: boolean;
  /** The next instant at which something is due, ms; absent: nothing ever is. */
  readonly next?: number;
}

/** The person's side and the loop's side of one clock. */
export interface ClockControl {
  pause(): void;
  resume(): void;
  setSpeed(speed: number): void;
  step(): Promise<void>;
  state(): ClockState;
  /** Ends the loop; steps that were asked for resolve. */
  end(): void;
  ended(): boolean;
  /** All that is due at `now` is done; `next` as in `ClockState`. */
  settled(now: number, next: number | undefined): void;
  /** True once for each step that was asked for: the loop goes to the next due instant at once. */
  takeLeap(): boolean;
  /** A step has been asked for, or is under way. */
  leaping(): boolean;
  /** Resolves after `ms`, or as soon as something is asked for. */
  rest(ms: number): Promise<void>;
}

/** Makes it for a clock at `start`, ms. */
export function createClockControl(start: number, speed: number, onPace: (pace: Pace) => void = () => undefined): ClockControl {
  let state: ClockState = { now: start, speed, stopped: false };
  let ended = false;
  let asked: readonly (() => void)[] = [];
  let underWay: (() => void) | undefined;
  let wake: () => void = () => undefined;
  const change = (next: Partial<Pick<ClockState, 'speed' | 'stopped'>>, leaps: boolean): void => {
    state = { ...state, ...next };
    onPace({ at: state.now, speed: state.speed, standing: state.stopped, leaps });
    wake();
  };
  return {
    pause: () => {
      if (!state.stopped) change({ stopped: true }, false);
    },
    resume: () => {
      if (state.stopped) change({ stopped: false }, true);
    },
    setSpeed: (faster) => {
      if (faster !== state.speed) change({ speed: faster }, faster > state.speed);
    },
    step: () =>
      new Promise((resolve) => {
        if (ended) return resolve();
        asked = [...asked, resolve];
        change({ stopped: true }, true);
      }),
    state: () => state,
    end: () => {
      ended = true;
      for (const resolve of [underWay, ...asked]) resolve?.();
      asked = [];
      wake();
    },
    ended: () => ended,
    settled: (now, next) => {
      state = { now, speed: state.speed, stopped: state.stopped, ...(next === undefined ? {} : { next }) };
      underWay?.();
      underWay = undefined;
    },
    takeLeap: () => {
      const [first, ...rest] = asked;
      if (first === undefined) return false;
      asked = rest;
      underWay = first;
      return true;
    },
    leaping: () => underWay !== undefined || asked.length > 0,
    rest: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
