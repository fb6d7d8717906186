/** When to kill: one time while everything starts, the other times while it runs. */
import type { Random } from './random.ts';

/** `starting`: so many real ms after the start of the process. `running`: once the clock has moved on by `businessMs`, or `ms` later at the latest. */
export type Moment =
  | { readonly kind: 'starting'; readonly ms: number }
  | { readonly kind: 'running'; readonly ms: number; readonly businessMs: number };

/** Draws as many moments as kills, spread over `lengthMs` of business time so that the input is not used up before the last. */
export function drawMoments(random: Random, kills: number, lengthMs: number): readonly Moment[] {
  const starting = kills > 1 ? random.below(kills) : -1;
  const share = lengthMs / (kills + 1);
  return Array.from({ length: kills }, (_, index): Moment => {
    const early = random.between(300, 6_000);
    const running = { kind: 'running', ms: random.between(1_000, 20_000), businessMs: random.between(0.02, 1.3) * share } as const;
    return index === starting ? { kind: 'starting', ms: early } : running;
  });
}

/** For people. */
export const momentText = (moment: Moment): string =>
  moment.kind === 'starting'
    ? `${Math.round(moment.ms)} ms after it is started`
    : `${(moment.businessMs / 86_400_000).toFixed(2)} days of its clock later, or ${(moment.ms / 1000).toFixed(1)} s after everything runs`;
