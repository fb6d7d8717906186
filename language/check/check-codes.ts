import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of the checker: names, types, flow, coupons, tests. */
export const CHECK_CODES = {
  'no-settings': { severity: 'error', summary: 'The workspace has no `relance.yaml`.' },
  'unknown-module': { severity: 'error', summary: 'This table cannot be switched on.' },
  'unknown-time-zone': { severity: 'error', summary: 'This time zone does not exist.' },
  'unknown-currency': { severity: 'error', summary: 'This currency does not exist.' },

  'unknown-coupon': { severity: 'error', summary: 'This coupon does not exist.' },
  'unknown-segment': { severity: 'error', summary: 'This segment does not exist.' },
  'unknown-campaign': { severity: 'error', summary: 'This campaign does not exist.' },
  'duplicate-name': { severity: 'error', summary: 'This name is declared twice.' },

  'wrong-currency': { severity: 'error', summary: 'This is not the currency of the store.' },
  'invalid-money': { severity: 'error', summary: 'This amount has more decimals than its currency.' },
} as const satisfies Record<string, CodeEntry>;
