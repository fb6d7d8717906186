/** The speeds that a reader may choose. */
import type { ClockReport } from '../../../../runtime/report/types.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Business ms in a real second: real time, a minute, an hour, 6 hours, a day, 4 days, 2 weeks. */
const STEPS: readonly number[] = [1_000, 60_000, HOUR, 6 * HOUR, DAY, 4 * DAY, 14 * DAY];

/** From slowest to fastest, within the clock's limits; its present speed is always among them. */
export function speedsFor({ perSecond, controls }: Pick<ClockReport, 'perSecond' | 'controls'>): readonly number[] {
  if (controls === undefined) return [perSecond];
  const allowed = STEPS.filter((step) => step >= controls.slowest && step <= controls.fastest);
  return [...new Set([...allowed, perSecond])].sort((a, b) => a - b);
}
