/** The steps of a campaign, and the ways through them. */
import type { Arm, Campaign, Channel, Expression, MessageStep, SendStep, Step } from '../../program.ts';
import { CHANNELS } from '../../program.ts';

/** A step of a campaign. */
export type AnyStep = Step;

/** A step that sends a message. */
export type SendingStep = MessageStep | SendStep;

/** One way through a step that has several, with what is known on it. */
export type Way = { readonly steps: readonly Step[] } & (
  | { readonly kind: 'branch'; readonly condition: Expression; readonly before: readonly Expression[] }
  | { readonly kind: 'no branch'; readonly before: readonly Expression[] }
  | { readonly kind: 'arm'; readonly arm: Arm }
  | { readonly kind: 'done' | 'else' | 'timeout' | 'not sent' | 'split' | 'parallel' | 'pass' }
);

/** The ways through a step; none for a step without blocks. */
export function waysOf(step: Step): readonly Way[] {
  switch (step.kind) {
    case 'if': {
      const conditions = step.branches.map((branch) => branch.condition);
      const branches = step.branches.map((branch, index): Way => ({ kind: 'branch', ...branch, before: conditions.slice(0, index) }));
      return [...branches, { kind: 'no branch', before: conditions, steps: step.otherwise }];
    }
    case 'race':
      return [
        ...step.arms.map((arm): Way => ({ kind: 'arm', arm, steps: arm.steps })),
        { kind: 'timeout', steps: step.timeout },
        ...(step.notSent === undefined ? [] : [{ kind: 'not sent', steps: step.notSent } as const]),
      ];
    case 'split':
      return step.arms.map(({ steps }) => ({ kind: 'split', steps }));
    case 'parallel':
      return step.arms.map((steps) => ({ kind: 'parallel', steps }));
    case 'repeat':
      return [{ kind: 'pass', steps: step.steps }];
    default: {
      const otherwise = 'otherwise' in step ? step.otherwise : undefined;
      return otherwise === undefined
        ? []
        : [
            { kind: 'done', steps: [] },
            { kind: 'else', steps: otherwise },
          ];
    }
  }
}

/** All steps of a campaign, each before those inside it; the effects of its exits and goals come last. */
export function stepsOf(campaign: Campaign): readonly Step[] {
  const found: Step[] = [];
  const visit = (steps: readonly Step[]): void => {
    for (const step of steps) {
      found.push(step);
      for (const way of waysOf(step)) visit(way.steps);
    }
  };
  visit(campaign.then);
  for (const exit of [...campaign.unless, ...campaign.goals]) visit(exit.effects);
  return found;
}

const CHANNEL_KINDS: ReadonlySet<string> = new Set(CHANNELS);

/** True for `email`, `sms`, `push`, `whatsapp` and `send`. */
export const isSending = (step: Step): step is SendingStep => step.kind === 'send' || CHANNEL_KINDS.has(step.kind);

/** The channels that a message step may use; `preferred` may be any of those listed beside it. */
export function channelsOf(step: SendingStep): readonly Channel[] {
  return step.kind === 'send' ? step.by.filter((one) => one !== 'preferred') : [step.kind];
}

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
    if (step.kind === 'stop') return undefined;
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
