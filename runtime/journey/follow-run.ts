/**
 * Following a run on any host: its cursors (the run itself, and the arms of each `parallel` that it stands in) run the same generated code, and their
 * questions are asked one after the other in path order, so that every host asks in the same order. Workflow code: deterministic, no I/O.
 */
import { positionOfPath } from './cursor-paths.ts';
import type { PerformAnswer, PerformInput } from './host.ts';
import { END, type Journey, type Next } from './port.ts';

/** Where a cursor stands, and the number of its next question. Root: path ''. */
export interface CursorPlace {
  readonly path: string;
  readonly at: Next;
  readonly seq: number;
}

/** A cursor while nothing is asked: it sleeps until its deadline, which its last answer gave, or waits for the arms below it. */
export interface RestingCursor extends CursorPlace {
  readonly asleep: boolean;
}

/** What following a run needs. */
export interface Following {
  readonly journey: (journey: Journey) => Promise<void>;
  /** Where its cursors stand: the root, and the arms that have begun. */
  readonly places: readonly CursorPlace[];
  ask(question: Pick<PerformInput, 'cursor' | 'seq' | 'from'>): Promise<PerformAnswer>;
  /** Waits while all cursors rest, in path order; answers the paths of those that are to ask again: at least one of the sleeping ones. */
  rest(cursors: readonly RestingCursor[]): Promise<readonly string[]>;
}

/** Why a cursor's code does not go on by itself. */
type Halt =
  | { readonly kind: 'asks'; readonly from: Next; readonly goOn: (next: Next) => void }
  /** `held`: inside a question, since a message is held; generated code does not know. */
  | { readonly kind: 'sleeps'; readonly goOn: () => void; readonly held?: Halt & { kind: 'asks' } }
  | { readonly kind: 'forks'; readonly goOn: () => void }
  | { readonly kind: 'done' };

interface Follower {
  readonly path: string;
  at: Next;
  seq: number;
  halt: Halt;
  hasAsked: boolean;
  /** Those of the `parallel` where it stands, in source order. */
  arms: readonly Follower[];
  /** Resolves when the code halts again, rejects if it throws. */
  halted: PromiseWithResolvers<void>;
}

/** Follows a run to its end. What generated code throws is thrown. */
export async function followRun(following: Following): Promise<void> {
  const root = await launch(following, following.places.find(({ path }) => path === '') ?? { path: '', at: 'start', seq: 1 });
  let over = false;
  while (root.halt.kind !== 'done') {
    const live = withArms(root);
    const asking = live.find(({ halt }) => halt.kind === 'asks');
    const joining = live.find(({ arms, halt }) => halt.kind === 'forks' && arms.every((arm) => arm.halt.kind === 'done'));
    if (joining !== undefined) await go(joining);
    else if (asking !== undefined) over = (await question(following, root, asking, over)) || over;
    else await wake(live, over ? live.map(({ path }) => path) : await following.rest(live.map(resting)));
  }
}

/** Asks for one cursor and lets its code go on; true: the run has ended, and every other cursor is told the same without being asked. */
async function question(following: Following, root: Follower, follower: Follower, over: boolean, again = false): Promise<boolean> {
  const { halt, path, seq } = follower;
  if (halt.kind !== 'asks') throw new Error(`The cursor \`${path}\` asks nothing.`);
  if (over) {
    await run(follower, () => halt.goOn(END));
    return true;
  }
  const answer = await following.ask({ cursor: path, seq, from: halt.from });
  follower.hasAsked = true;
  if (answer.stored) follower.seq += 1;
  const first = answer.behind === undefined || again ? undefined : withArms(root).find((other) => other.path === answer.behind);
  if (first?.halt.kind === 'sleeps') {
    await go(first);
    return question(following, root, follower, await question(following, root, first, over), true);
  }
  if (answer.held === true) {
    follower.at = halt.from;
    follower.halt = { kind: 'sleeps', goOn: () => undefined, held: halt };
    return false;
  }
  if (answer.next !== END) follower.at = answer.next;
  await run(follower, () => halt.goOn(answer.next));
  if (follower.halt.kind === 'forks') await fork(following, follower, answer.arms ?? []);
  return answer.next === END && (path === '' || answer.ended === true);
}

/** Arms that are known begin where they stand, new ones at their beginning. */
async function fork(following: Following, follower: Follower, paths: readonly string[]): Promise<void> {
  const arms: Follower[] = [];
  for (const path of paths) {
    const known = following.places.find((place) => place.path === path);
    arms.push(await launch(following, known ?? { path, at: positionOfPath(path), seq: 1 }));
  }
  follower.arms = arms;
}

async function wake(live: readonly Follower[], paths: readonly string[]): Promise<void> {
  for (const follower of live.filter(({ halt, path }) => halt.kind === 'sleeps' && paths.includes(path))) await go(follower);
}

/** Lets a cursor that slept, or waited for its arms, go on. */
async function go(follower: Follower): Promise<void> {
  const { halt } = follower;
  if (halt.kind !== 'sleeps' && halt.kind !== 'forks') return;
  if (halt.kind === 'sleeps' && halt.held !== undefined) follower.halt = halt.held;
  else await run(follower, halt.goOn);
}

/** Starts the code of a cursor; resolves at its first question. */
async function launch({ journey }: Following, { path, at, seq }: CursorPlace): Promise<Follower> {
  const halted = Promise.withResolvers<void>();
  const follower: Follower = { path, at, seq, halt: { kind: 'done' }, hasAsked: false, arms: [], halted };
  const halt = (reason: Halt): void => {
    follower.halt = reason;
    follower.halted.resolve();
  };
  const code: Journey = {
    at,
    perform: (from) => new Promise((goOn) => halt({ kind: 'asks', from, goOn })),
    // Before the first question nothing is known of the deadline: the question that follows brings it.
    waitUntil: () => (follower.hasAsked ? new Promise((goOn) => halt({ kind: 'sleeps', goOn })) : Promise.resolve()),
    arms: () => new Promise((goOn) => halt({ kind: 'forks', goOn })),
  };
  await run(follower, () => {
    journey(code).then(
      () => halt({ kind: 'done' }),
      (error: unknown) => follower.halted.reject(error),
    );
  });
  return follower;
}

/** Lets the code go on; resolves when it halts again. */
async function run(follower: Follower, goOn: () => void): Promise<void> {
  follower.halted = Promise.withResolvers();
  goOn();
  await follower.halted.promise;
}

/** The cursor and those below it that are at work, in path order. */
function withArms(follower: Follower): readonly Follower[] {
  if (follower.halt.kind === 'done') return [];
  return [follower, ...(follower.halt.kind === 'forks' ? follower.arms.flatMap(withArms) : [])];
}

function resting({ at, halt, path, seq }: Follower): RestingCursor {
  return { path, at, seq, asleep: halt.kind === 'sleeps' };
}
