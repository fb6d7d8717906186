/** What is known of any checked step, asked of its descriptor. */
import type { Campaign, Channel } from '../../program.ts';
import { type EffectStep, type Step, stepChecks } from './registry.ts';
import type { PlacedCondition, Silence, StepDeeds, WaitEnd, Way } from './step-check.ts';

/** True for steps that do something and do not decide where the run goes on. */
export function isEffect(step: Step): step is EffectStep {
  return stepChecks[step.kind].effect !== undefined;
}

/** True for `stop`: nothing comes after it. */
export function endsRun({ kind }: Step): boolean {
  return stepChecks[kind].ends === true;
}

/** The ways through a step; none for a step without blocks. */
export function waysOf(step: Step): readonly Way[] {
  const { ways } = stepChecks[step.kind];
  if (ways !== undefined) return ways(step);
  const otherwise = 'otherwise' in step ? step.otherwise : undefined;
  if (otherwise === undefined) return [];
  return [
    { kind: 'done', steps: [] },
    { kind: 'else', steps: otherwise },
  ];
}

/** Every step of a campaign, those of blocks, branches, arms, `else` and the effects of exits among them. */
export function allSteps({ then, unless, goals }: Pick<Campaign, 'then' | 'unless' | 'goals'>): readonly Step[] {
  return [then, ...[...unless, ...goals].map(({ effects }) => effects)].flatMap(withInner);
}

/** The steps and all inside them, outer ones first. */
export function withInner(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...waysOf(step).flatMap((way) => withInner(way.steps))]);
}

/** The conditions and values that a step holds itself. */
export function conditionsIn(step: Step): readonly PlacedCondition[] {
  const { conditions } = stepChecks[step.kind];
  if (conditions !== undefined) return conditions(step);
  return 'with' in step ? step.with.map(({ value }) => ({ place: 'value', condition: value })) : [];
}

/** What a step does that other declarations may notice. */
export function deedsOfStep(step: Step): StepDeeds {
  return stepChecks[step.kind].deeds?.(step) ?? {};
}

/** A step that sends a message. */
export type SendingStep = Extract<Step, { readonly message: string }>;

/** True for `email`, `sms`, `push`, `whatsapp` and `send`. */
export const isSending = (step: Step): step is SendingStep => stepChecks[step.kind].channels !== undefined;

/** The channels that a message step may use; `preferred` may be any of those listed beside it. */
export function channelsOf(step: SendingStep): readonly Channel[] {
  return stepChecks[step.kind].channels?.(step) ?? [];
}

/** When a step goes on, if it waits. */
export function waitEnd(step: Step): WaitEnd | undefined {
  return stepChecks[step.kind].waits?.(step);
}

/** Channels by which the contact is not reached any more behind a step, and who those contacts are, in words. */
export function silencedBy(step: Step): Silence | undefined {
  return stepChecks[step.kind].silences?.(step);
}
