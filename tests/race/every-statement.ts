/** One side is stopped before each of its statements in turn; each time the other side goes as far as it can. */
import type { Gate } from './gate.ts';

/** How a round went, for what it must have led to. */
export interface Round {
  /** From 1. */
  readonly k: number;
  /** The statement before which the first side stood. */
  readonly stoppedAt: string;
  /** `through`: the second side ended while the first stood. `waited`: the database made it wait for the first. */
  readonly second: 'through' | 'waited';
}

/** The two sides of one round, on data of their own. */
export interface Sides {
  /** Runs on the store behind the gate. */
  first(): Promise<unknown>;
  /** Runs on another store of the same database. */
  second(): Promise<unknown>;
  /** Called when both have ended. */
  check(round: Round): Promise<void>;
}

/** What the sweep watches. */
export interface Watched {
  readonly gate: Gate;
  /** How many sessions of the database wait for a lock. */
  waiting(): Promise<number>;
}

/** Rounds that a single side may have; more would mean that it never ends. */
const MOST_ROUNDS = 400;

/** Makes rounds until the first side has fewer statements than the round's number; answers how they went. */
export async function atEveryStatement({ gate, waiting }: Watched, sidesOf: (k: number) => Promise<Sides>): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let k = 1; k <= MOST_ROUNDS; k += 1) {
    const sides = await sidesOf(k);
    const stop = gate.arm(k);
    const first = sides.first();
    // Its failure is reported below, when it is awaited.
    first.catch(() => undefined);
    const stoppedAt = await Promise.race([stop.reached, first.then(() => undefined)]);
    if (stoppedAt === undefined) return rounds;
    const second = sides.second();
    const through = await goesThrough(second, waiting);
    stop.open();
    await Promise.all([first, second]);
    const round: Round = { k, stoppedAt, second: through ? 'through' : 'waited' };
    await sides.check(round);
    rounds.push(round);
  }
  throw new Error(`More than ${MOST_ROUNDS} statements.`);
}

/** True if it ends; false once it waits for a lock, seen twice. */
async function goesThrough(work: Promise<unknown>, waiting: () => Promise<number>): Promise<boolean> {
  let ended = false;
  const end = work.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  for (let seen = 0; !ended && seen < 2; ) {
    seen = (await waiting()) > 0 ? seen + 1 : 0;
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 3))]);
  }
  return ended;
}
