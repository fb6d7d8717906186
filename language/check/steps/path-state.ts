/**
 * What is certain at a place of the flow, on every path that leads there: which events are bound by `as`, which coupons are given.
 * For a coupon that is given on some paths only, one path that lacks it is kept for the message.
 */
import type { EventType } from '../../schema/schema.ts';

/** Key of "any coupon at all", beside the labels of the steps that give one. */
export const ANY_COUPON = '*';

/** What is certain at a place that can be reached. */
export interface PathState {
  readonly bound: ReadonlyMap<string, EventType>;
  /** Names bound on some paths only, or to different events. */
  readonly partlyBound: ReadonlySet<string>;
  /** Labels of the gives on every path, and `ANY_COUPON`. */
  readonly given: ReadonlySet<string>;
  /** For what is given on some paths only: the decisions of a path that lacks it. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
  /** The decisions that lead here. */
  readonly path: readonly string[];
}

/** The state at the end of a block: undefined if the end cannot be reached. */
export type EndState = PathState | undefined;

/** Nothing has happened yet. */
export const START: PathState = { bound: new Map(), partlyBound: new Set(), given: new Set(), lacking: new Map(), path: [] };

/** The state behind a `give`. */
export function afterGive(state: PathState, label: string): PathState {
  return { ...state, given: new Set([...state.given, label, ANY_COUPON]) };
}

/** The state behind a decision, in words for people: `if_1: then`. */
export function afterDecision(state: PathState, decision: string): PathState {
  return { ...state, path: [...state.path, decision] };
}

/** The state behind an event that is bound by `as`. */
export function afterEvent(state: PathState, name: string | undefined, event: EventType | undefined): PathState {
  return name === undefined || event === undefined ? state : { ...state, bound: new Map([...state.bound, [name, event]]) };
}

/** The state where blocks join: certain is what is certain at the end of each one that can be reached. `before` is the state they began with. */
export function join(before: PathState, ends: readonly EndState[]): EndState {
  const reached = ends.filter((end) => end !== undefined);
  const [first, ...others] = reached;
  if (first === undefined) return undefined;
  const given = new Set([...first.given].filter((key) => others.every((end) => end.given.has(key))));
  const bound = new Map([...first.bound].filter(([name, event]) => others.every((end) => end.bound.get(name)?.name === event.name)));
  const names = reached.flatMap((end) => [...end.bound.keys(), ...end.partlyBound]);
  return {
    bound,
    partlyBound: new Set(names.filter((name) => !bound.has(name))),
    given,
    lacking: lackingOf(reached, given),
    path: before.path,
  };
}

function lackingOf(ends: readonly PathState[], given: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const lacking = new Map<string, readonly string[]>();
  for (const key of ends.flatMap((end) => [...end.given, ...end.lacking.keys()])) {
    if (given.has(key) || lacking.has(key)) continue;
    const without = ends.find((end) => !end.given.has(key));
    if (without !== undefined) lacking.set(key, pathWithout(without, key));
  }
  return lacking;
}

/** The decisions of a path to this place on which `key` was not given. */
export function pathWithout(state: PathState, key: string): readonly string[] {
  return state.lacking.get(key) ?? state.path;
}
