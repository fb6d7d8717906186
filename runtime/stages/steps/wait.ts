import type { Stage } from '../../journey/port.ts';
import { park, type StageParts } from './stage-parts.ts';

/** `wait 3d`, `wait up to 7d { on … }`, `wait 1h up to 2d restarting on …`: what ends them before their time is in the table of waits. */
export const waitMethods = (parts: StageParts): Pick<Stage, 'wait' | 'waitForEvent' | 'waitRestarting'> => ({
  wait: (label, ms) => park(parts, label, ms),
  waitForEvent: (label, ms) => park(parts, label, ms),
  waitRestarting: (label, ms, limitMs) => park(parts, label, Math.min(ms, limitMs)),
});
