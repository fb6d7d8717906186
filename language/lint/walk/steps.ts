/** The steps of a campaign, and the ways through them. */
import { allSteps, channelsOf, endsRun, isSending, type SendingStep, waysOf } from '../../check/steps/of-step.ts';
import type { Way } from '../../check/steps/step-check.ts';
import type { Campaign, Step } from '../../program.ts';

export type { SendingStep, Way };
export { channelsOf, isSending };

/** A step of a campaign. */
export type AnyStep = Step;

/** All steps of a campaign, each before those inside it; the effects of its exits and goals come last. */
export const stepsOf = (campaign: Campaign): readonly Step[] => allSteps(campaign);

/** What a rule carries along the ways through a campaign. */
export interface Walk<S extends object> {
  /** Sees a step on its way, and answers what holds behind its head. */
  readonly step: (step: Step, state: S) => S;
  /** What holds at the beginning of a way through a step. */
  readonly enter: (step: Step, way: Way, state: S) => S;
  /** What holds where two ways meet. */
  readonly join: (a: S, b: S) => S;
}

/** Follows all ways through steps; undefined where each of them ends with `stop`. */
export function follow<S extends object>(steps: readonly Step[], start: S, walk: Walk<S>): S | undefined {
  let state = start;
  for (const step of steps) {
    const after = walk.step(step, state);
    if (endsRun(step)) return undefined;
    const ways = waysOf(step);
    if (ways.length === 0) {
      state = after;
      continue;
    }
    let joined: S | undefined;
    for (const way of ways) {
      const end = follow(way.steps, walk.enter(step, way, after), walk);
      if (end !== undefined) joined = joined === undefined ? end : walk.join(joined, end);
    }
    if (joined === undefined) return undefined;
    state = joined;
  }
  return state;
}
