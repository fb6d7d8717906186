import { type Absent, type Root, rowRoot, type Scope } from '../scope.ts';
import type { Bound, PathState } from './path-state.ts';

/** The scope of a step: that of the campaign, with the names that are bound on every path to it. */
export function scopeAt(scope: Scope, { bound, partlyBound }: PathState): Scope {
  if (bound.size === 0 && partlyBound.size === 0) return scope;
  const roots = [...bound].map(([name, what]): readonly [string, Root] => [name, rootOf(name, what)]);
  const partly = [...partlyBound].map(([name, path]): readonly [string, Absent] => [name, absentOn(name, path)]);
  return { ...scope, roots: new Map([...scope.roots, ...roots]), absent: new Map([...scope.absent, ...partly]) };
}

function rootOf(name: string, what: Bound): Root {
  if (what.kind === 'event') return { kind: 'bound event', name, event: what.event };
  return what.kind === 'reply' ? rowRoot('reply', name, what.endpoint, what.fields) : what;
}

function absentOn(name: string, path: readonly string[]): Absent {
  const why =
    path.length === 0
      ? `\`${name}\` is not the same on all paths that lead here.`
      : `\`${name}\` holds nothing where ${path.join(', then ')}.`;
  return { code: 'not-on-every-path', why, help: 'Use it where it is bound, or end the other paths with `stop`.' };
}
