/**
 * The owner of the scaled clock: paces the stored clock at its speed, stops at every instant at which something is due until it is settled, and
 * survives being killed at any moment. A person may pause it, go on, change its speed, and step from one due instant to the next: none of this
 * lets it pass an instant before all that is due then is settled.
 */
import type { Store } from '../store/port.ts';
import { type Agenda, earliest } from './agenda.ts';
import { createRestTest } from './at-rest.ts';
import { type ClockControl, type ClockState, createClockControl, type Pace } from './clock-control.ts';
import { advanceStored, type Driven, type Feed, settle } from './drive.ts';

/** Parts of the owner. `speed` is business ms per real ms. */
export interface ScaledClockParts {
  readonly store: Store;
  readonly driven: Driven;
  readonly feed: Feed;
  readonly speed: number;
  /** Business time of the first start, ms; a store that has a clock goes on from there. */
  readonly start: number;
  /** Called after each settled step. */
  readonly onStep?: (now: number) => void;
  /** Stands still too where the feed is used up and only dates that come back every year are left; else the clock goes on for ever. */
  readonly restsAfterFeed?: boolean;
  /** Called when nothing is due any more and the feed is empty, and where the clock rests. */
  readonly onIdle?: (now: number) => void;
  /** Called at each change of pace, before the clock moves on: timers that are set from then on follow it. */
  readonly onPace?: (pace: Pace) => void;
}

/** A running owner. Speeds are business ms per real ms. */
export interface ScaledClock {
  /** Resolves when the step under way is settled. */
  stop(): Promise<void>;
  /** Rejects if the owner fails. */
  readonly done: Promise<void>;
  /** Stands still from the instant that is being settled on; what is due then is still done. */
  pause(): void;
  /** Goes on at the speed that was set last. */
  resume(): void;
  setSpeed(speed: number): void;
  /** Goes to the next instant at which something is due, settles it, and stands still; resolves then, and at once if nothing is due. */
  step(): Promise<void>;
  state(): ClockState;
}

const TICK_MS = 50;

/** Starts pacing. */
export function startScaledClock(parts: ScaledClockParts): ScaledClock {
  const control = createClockControl(parts.start, parts.speed, parts.onPace);
  const done = pace(parts, control).finally(() => control.end());
  return {
    done,
    stop: async () => {
      control.end();
      await done.catch(() => undefined);
    },
    pause: control.pause,
    resume: control.resume,
    setSpeed: control.setSpeed,
    step: control.step,
    state: control.state,
  };
}

async function pace(parts: ScaledClockParts, control: ClockControl): Promise<void> {
  const { store, driven, feed } = parts;
  let now = await firstInstant(parts);
  const owed = createOwed();
  const rests = createRestTest(store);
  let idle = false;
  while (!control.ended()) {
    const agenda = await settle(driven, now, control.ended);
    if (control.ended()) return;
    const next = nextInstant(agenda, feed);
    control.settled(now, next);
    parts.onStep?.(now);
    const wasIdle = idle;
    idle = next === undefined || (parts.restsAfterFeed === true && feed.next() === undefined && (await rests(agenda, now)));
    if (idle && !wasIdle) parts.onIdle?.(now);
    const target = targetOf(control, owed, { now, next, idle });
    if (target > now) {
      now = target;
      await advanceStored(store, feed, now);
    }
    if (!control.leaping() && (idle || next === undefined || now < next)) await control.rest(TICK_MS);
  }
}

const nextInstant = (agenda: Agenda, feed: Feed): number | undefined => earliest(agenda, feed.next());

interface Position {
  readonly now: number;
  readonly next: number | undefined;
  /** Nothing moves the clock but a step. */
  readonly idle: boolean;
}

/** How far the clock may go now: never past the next due instant. */
function targetOf(control: ClockControl, owed: Owed, { now, next, idle }: Position): number {
  if (control.takeLeap()) {
    owed.forget();
    return next ?? now;
  }
  const { speed, stopped } = control.state();
  if (stopped || idle || next === undefined) {
    owed.forget();
    return now;
  }
  const target = Math.max(now, Math.min(next, now + Math.floor(owed.now() * speed)));
  owed.pay((target - now) / speed);
  return target;
}

/** Real time that the clock has still to turn into business time, ms. */
interface Owed {
  now(): number;
  pay(ms: number): void;
  forget(): void;
}

/** Load slows time: little real time is ever owed, so the clock never leaps to catch up. */
const MOST_OWED_MS = 1_000;

function createOwed(): Owed {
  let owed = 0;
  let last = performance.now();
  return {
    now: () => {
      const current = performance.now();
      owed = Math.min(owed + (current - last), MOST_OWED_MS);
      last = current;
      return owed;
    },
    pay: (ms) => {
      owed -= ms;
    },
    forget: () => {
      owed = 0;
      last = performance.now();
    },
  };
}

/** Where the clock stands: frozen where it was left, or at its start. */
async function firstInstant({ store, feed, start }: ScaledClockParts): Promise<number> {
  const stored = await store.transaction((tx) => tx.clock.read());
  if (stored === undefined) await advanceStored(store, feed, start);
  return stored?.now ?? start;
}
