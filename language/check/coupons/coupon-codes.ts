import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of coupons, segments and cohorts, as they are declared. */
export const COUPON_CODES = {
  'invalid-percent': { severity: 'error', summary: 'This percentage is not allowed.' },
  'invalid-amount': { severity: 'error', summary: 'This amount is not allowed.' },
  'invalid-validity': { severity: 'error', summary: 'The coupon could never be used.' },
  'invalid-code': { severity: 'error', summary: 'This is not a coupon code.' },

  'manual-segment-in-rule': { severity: 'error', summary: 'A rule cannot ask for a manual segment.' },
  'campaign-in-rule': { severity: 'error', summary: 'A rule cannot ask for a live run.' },
  'segment-circle': { severity: 'error', summary: 'This segment needs its own answer.' },
  'segment-is-computed': { severity: 'error', summary: 'The members of this segment are computed.' },
} as const satisfies Record<string, CodeEntry>;
