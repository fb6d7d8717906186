import type { Absent, Root, Scope } from '../scope.ts';
import type { PathState } from './path-state.ts';

/** The scope of a step: that of the campaign, with the events that are bound on every path to it. */
export function scopeAt(scope: Scope, state: PathState): Scope {
  const bound = [...state.bound].map(([name, event]): readonly [string, Root] => [name, { kind: 'bound event', name, event }]);
  const partly = [...state.partlyBound].map((name): readonly [string, Absent] => {
    const why = `\`${name}\` is bound on some of the paths that lead here, not on all.`;
    return [name, { code: 'unknown-name', why, help: 'Use it inside the arm that binds it, or end the other paths with `stop`.' }];
  });
  return { ...scope, roots: new Map([...scope.roots, ...bound]), absent: new Map([...scope.absent, ...partly]) };
}
