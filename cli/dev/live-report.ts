/** What only the running command knows, for the page: the clock between two steps and its controls, and how far the input is. */
import type { Pace } from '../../runtime/engine/clock-control.ts';
import type { ScaledClock } from '../../runtime/engine/scaled-clock.ts';
import type { ClockOrder, ClockReport, LiveReport } from '../../runtime/report/types.ts';
import type { ClockControls } from '../../runtime/server/clock-order.ts';
import type { Sample } from './sample.ts';

/** Told by the clock's owner, asked and ordered by the page. */
export interface Live {
  step(now: number): void;
  idle(now: number): void;
  /** The service is stopping. */
  pause(): void;
  /** From here on the page drives this clock. */
  drive(clock: ScaledClock): void;
  report(): LiveReport;
  readonly controls: ClockControls;
  /** Business ms per real ms that timers have now: the pace that was asked for, or the one that the machine keeps; 0 while a person has paused the clock. */
  timerSpeed(): number;
  /** The machine does not keep the pace that was asked for. */
  underLoad(): boolean;
  changePace(pace: Pace): void;
}

/** What is known from the start. `speed` is business ms per real ms. */
export interface LiveParts {
  readonly start: number;
  readonly speed: number;
  readonly sample: Sample | undefined;
  readonly temporalUi?: string;
}

/** Real time, and a month a second: faster than that a start lasts seconds anyway. Business ms in one real second. */
const SLOWEST = 1_000;
const FASTEST = 30 * 86_400_000;
/** A step may wait for a provider; the page asks again. Real ms. */
const STEP_MS = 3_000;

/** Makes it. `fed` says how many events of the input have been fed. */
export function createLiveReport(parts: LiveParts, fed: () => number): Live {
  const state = { now: parts.start, still: false, speed: parts.speed, timerSpeed: parts.speed };
  const limits = { slowest: SLOWEST, fastest: Math.max(FASTEST, parts.speed * 1_000) };
  const kept = createKeptPace(parts.start, parts.speed);
  let driven: ScaledClock | undefined;
  const clockReport = (): ClockReport => {
    const { now, speed, still } = state;
    const clock = driven?.state();
    const controls = clock && { stopped: clock.stopped, ...(clock.next !== undefined && { next: clock.next }), ...limits };
    return { now, perSecond: speed * 1_000, paused: still || clock?.stopped === true, ...(controls && { controls }) };
  };
  return {
    step: (now) => {
      state.still = state.still && now === state.now;
      state.now = now;
      kept.step(now);
    },
    idle: (now) => {
      state.now = now;
      state.still = true;
    },
    pause: () => {
      state.still = true;
    },
    drive: (clock) => {
      driven = clock;
    },
    report: () => ({
      clock: clockReport(),
      ...(parts.sample === undefined ? {} : { input: inputOf(parts.sample, fed()) }),
      ...(parts.temporalUi === undefined ? {} : { temporalUi: parts.temporalUi }),
    }),
    controls: {
      ...limits,
      order: async (order) => {
        if (driven !== undefined) await carryOut(driven, order);
        return clockReport();
      },
    },
    timerSpeed: () => Math.min(state.timerSpeed, kept.pace()),
    underLoad: () => kept.pace() < state.timerSpeed * KEPT,
    changePace: ({ at, speed, standing }) => {
      state.speed = speed;
      state.timerSpeed = standing ? 0 : speed;
      kept.begin(at, speed);
    },
  };
}

/** A pace counts as kept above this share. */
const KEPT = 0.8;
/** Real time over which the pace is measured, ms. */
const MEASURED_MS = 2_000;

/** The pace that the machine keeps, business ms per real ms. Where it is slower than what was asked for, timers for that would ring far too early, again and again. */
function createKeptPace(start: number, speed: number) {
  let since = { real: performance.now(), now: start };
  let pace = speed;
  return {
    begin: (at: number, asked: number): void => {
      since = { real: performance.now(), now: at };
      pace = asked;
    },
    step: (now: number): void => {
      const passed = performance.now() - since.real;
      if (passed < MEASURED_MS) return;
      pace = Math.max((now - since.now) / passed, 1);
      since = { real: performance.now(), now };
    },
    pace: (): number => pace,
  };
}

/** A new speed first, so that a clock that goes on has it at once. */
async function carryOut(clock: ScaledClock, { paused, perSecond, step }: ClockOrder): Promise<void> {
  if (perSecond !== undefined) clock.setSpeed(perSecond / 1_000);
  if (paused === true) clock.pause();
  if (paused === false) clock.resume();
  if (step === true) await Promise.race([clock.step(), new Promise((resolve) => setTimeout(resolve, STEP_MS))]);
}

function inputOf({ feed: { events }, source, parts }: Sample, fed: number): NonNullable<LiveReport['input']> {
  return { fed, total: events.length, ...(source?.sentence === undefined ? {} : { source: source.sentence }), parts };
}
