/** Which coupons a run has given on its way, and how long ago. */
import { waitEnd } from '../../check/steps/of-step.ts';
import type { CalendarUnit, Campaign, GiveStep, Step } from '../../program.ts';
import type { CouponNode } from '../../syntax/ast.ts';
import { follow, type Way } from './steps.ts';

/** A coupon that was given: `least` ms ago on the shortest way, `most` on the longest. `waited`: on every way a wait lies between. */
export interface Held {
  readonly give: GiveStep;
  readonly least: number;
  readonly most: number;
  readonly waited: boolean;
}

/** Follows the ways of a campaign; `see` is told of each step with the coupons given before it, the latest last. */
export function followCoupons(campaign: Campaign, see: (step: Step, held: readonly Held[]) => void): void {
  follow<readonly Held[]>(campaign.then, [], {
    step: (step, held) => {
      see(step, held);
      if (step.kind === 'give') return [...held, { give: step, least: 0, most: 0, waited: false }];
      const end = waitEnd(step);
      return end === undefined || end.kind === 'events' ? held : held.map((one) => later(one, leastMs(step)));
    },
    enter: (step, way, held) =>
      waitEnd(step)?.kind === 'events' ? held.map((one) => later(one, leastOnWay(way))) : withoutFailed(step, way, held),
    join,
  });
}

/** In the `else` of a give nothing was given. */
const withoutFailed = (step: Step, way: Way, held: readonly Held[]): readonly Held[] =>
  step.kind === 'give' && way.kind === 'else' ? held.filter((one) => one.give !== step) : held;

function join(a: readonly Held[], b: readonly Held[]): readonly Held[] {
  const onlyB = b.filter((other) => !a.some((one) => one.give === other.give));
  const others = new Map(b.map((one) => [one.give, one]));
  return [...a.map((one) => merge(one, others.get(one.give) ?? one)), ...onlyB];
}

const merge = (a: Held, b: Held): Held => ({
  give: a.give,
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  waited: a.waited && b.waited,
});

const later = (held: Held, ms: number): Held => ({ ...held, least: held.least + ms, most: held.most + ms, waited: true });

const leastOnWay = (way: Way): number => (way.kind === 'timeout' ? way.ms : 0);

const DAY = 86_400_000;
const DAYS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 28, year: 365 };

/** The shortest that a wait can be, ms; a calendar wait may begin just before its time of day. */
export function leastMs(step: Step): number {
  const end = waitEnd(step);
  if (end?.kind === 'length' || end?.kind === 'since event') return end.ms;
  if (end?.kind !== 'moment' || end.moment.kind !== 'span') return 0;
  return Math.max(0, end.moment.count * DAYS[end.moment.unit] - 1) * DAY;
}

/** True if a coupon can still be redeemed so long after it was given. */
export function isValidAfter(coupon: CouponNode, ms: number): boolean {
  const part = coupon.parts.find((one) => one.kind === 'valid');
  return part?.valid.kind !== 'for' || ms < part.valid.duration.ms;
}

/** True for money off; free shipping goes with anything. */
export const isDiscount = (coupon: CouponNode): boolean =>
  coupon.parts.some((part) => part.kind === 'benefit' && part.benefit.kind !== 'free shipping');
