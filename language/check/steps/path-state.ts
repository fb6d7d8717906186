/**
 * What is certain at a place of the flow, on every path that leads there: which names are bound (events by `as`, answers of calls), which
 * coupons are given. For what is certain on some paths only, one path that lacks it is kept for the message.
 */
import type { EventType, Field } from '../../schema/schema.ts';

/** Key of "any coupon at all", beside the labels of the steps that give one. */
export const ANY_COUPON = '*';

/** What a name stands for: an event, the answer of an endpoint, or something that is broken and was reported. */
export type Bound =
  | { readonly kind: 'event'; readonly event: EventType }
  | { readonly kind: 'reply'; readonly endpoint: string; readonly fields: readonly Field[] }
  | { readonly kind: 'unclear' };

/** Decisions of a path, in words for people; empty: nobody knows which. */
type Path = readonly string[];

/** What is certain at a place that can be reached. */
export interface PathState {
  readonly bound: ReadonlyMap<string, Bound>;
  /** Names bound on some paths only, or differently, each with a path that lacks it. */
  readonly partlyBound: ReadonlyMap<string, Path>;
  /** Labels of the gives on every path, and `ANY_COUPON`. */
  readonly given: ReadonlySet<string>;
  /** Coupons given on some paths only, each with a path that lacks it. */
  readonly lacking: ReadonlyMap<string, Path>;
  /** The decisions that lead here. */
  readonly path: Path;
}

/** The state at the end of a block: undefined if the end cannot be reached. */
export type EndState = PathState | undefined;

/** Nothing has happened yet. */
export const START: PathState = { bound: new Map(), partlyBound: new Map(), given: new Set(), lacking: new Map(), path: [] };

/** The state behind a `give`. */
export function afterGive(state: PathState, label: string): PathState {
  return { ...state, given: new Set([...state.given, label, ANY_COUPON]) };
}

/** The state behind a decision, in words for people: `if_1: then`. */
export function afterDecision(state: PathState, decision: string): PathState {
  return { ...state, path: [...state.path, decision] };
}

/** The state behind what binds a name. */
export function afterBinding(state: PathState, name: string | undefined, what: Bound): PathState {
  return name === undefined ? state : { ...state, bound: new Map([...state.bound, [name, what]]) };
}

/** The state where blocks join: certain is what is certain at the end of each one that can be reached. `before` is the state they began with. */
export function join(before: PathState, ends: readonly EndState[]): EndState {
  const reached = ends.filter((end) => end !== undefined);
  const [first, ...others] = reached;
  if (first === undefined) return undefined;
  if (others.every((end) => sameCertain(first, end))) return { ...first, path: before.path };
  const given = new Set([...first.given].filter((key) => others.every((end) => end.given.has(key))));
  const bound = new Map([...first.bound].filter(([name, what]) => others.every((end) => isSame(what, end.bound.get(name)))));
  return { bound, partlyBound: partlyOf(reached, bound), given, lacking: lackingOf(reached, given), path: before.path };
}

/** The state behind arms that all are taken, side by side: certain is what any of them makes certain. If one ends the run, all have ended. */
export function merge(before: PathState, ends: readonly EndState[]): EndState {
  const reached = ends.filter((end) => end !== undefined);
  if (reached.length < ends.length) return undefined;
  const bound = new Map(reached.flatMap((end) => [...end.bound]));
  const given = new Set(reached.flatMap((end) => [...end.given]));
  return { bound, partlyBound: partlyOf(reached, bound), given, lacking: lackingOf(reached, given), path: before.path };
}

function sameCertain(a: PathState, b: PathState): boolean {
  return a.bound === b.bound && a.given === b.given && a.partlyBound === b.partlyBound && a.lacking === b.lacking;
}

function isSame(a: Bound, b: Bound | undefined): boolean {
  if (a.kind === 'event') return b?.kind === 'event' && a.event.name === b.event.name;
  return a.kind === 'reply' ? b?.kind === 'reply' && a.endpoint === b.endpoint : b?.kind === 'unclear';
}

function partlyOf(ends: readonly PathState[], bound: ReadonlyMap<string, Bound>): ReadonlyMap<string, Path> {
  const partly = new Map<string, Path>();
  for (const name of ends.flatMap((end) => [...end.bound.keys(), ...end.partlyBound.keys()])) {
    if (bound.has(name) || partly.has(name)) continue;
    const without = ends.find((end) => !end.bound.has(name));
    partly.set(name, without === undefined ? [] : (without.partlyBound.get(name) ?? without.path));
  }
  return partly;
}

function lackingOf(ends: readonly PathState[], given: ReadonlySet<string>): ReadonlyMap<string, Path> {
  const lacking = new Map<string, Path>();
  for (const key of ends.flatMap((end) => [...end.given, ...end.lacking.keys()])) {
    if (given.has(key) || lacking.has(key)) continue;
    const without = ends.find((end) => !end.given.has(key));
    if (without !== undefined) lacking.set(key, pathWithout(without, key));
  }
  return lacking;
}

/** The decisions of a path to this place on which the coupon `key` was not given. */
export function pathWithout(state: PathState, key: string): Path {
  return state.lacking.get(key) ?? state.path;
}
