import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of the checker: names, types, flow, coupons, tests. */
export const CHECK_CODES = {
  'no-settings': { severity: 'error', summary: 'The workspace has no `relance.yaml`.' },
  'cannot-run-yet': { severity: 'error', summary: 'This version of Relance cannot run this yet.' },
  'unknown-module': { severity: 'error', summary: 'This table cannot be switched on.' },
  'unknown-time-zone': { severity: 'error', summary: 'This time zone does not exist.' },
  'unknown-currency': { severity: 'error', summary: 'This currency does not exist.' },

  'unknown-event': { severity: 'error', summary: 'This event does not exist.' },
  'unknown-table': { severity: 'error', summary: 'This table does not exist.' },
  'unknown-coupon': { severity: 'error', summary: 'This coupon does not exist.' },
  'unknown-segment': { severity: 'error', summary: 'This segment does not exist.' },
  'unknown-campaign': { severity: 'error', summary: 'This campaign does not exist.' },
  'table-not-active': { severity: 'error', summary: 'This belongs to an optional table that is off.' },
  'duplicate-name': { severity: 'error', summary: 'This name is declared twice.' },
  'derived-event': { severity: 'error', summary: 'Relance derives this event.' },

  'wrong-currency': { severity: 'error', summary: 'This is not the currency of the store.' },
  'invalid-money': { severity: 'error', summary: 'This amount has more decimals than its currency.' },

  'manual-segment-in-rule': { severity: 'error', summary: 'A rule cannot ask for a manual segment.' },
  'segment-circle': { severity: 'error', summary: 'This segment needs its own answer.' },
  'segment-is-computed': { severity: 'error', summary: 'The members of this segment are computed.' },
  'per-not-bound': { severity: 'error', summary: 'Not every trigger is about this table.' },

  'missing-clause': { severity: 'error', summary: 'A clause is missing.' },
  'duplicate-clause': { severity: 'error', summary: 'This clause stands twice.' },
  'entry-mode-not-written': { severity: 'warning', summary: 'The campaign does not say how often a contact may enter.' },
  'invalid-priority': { severity: 'error', summary: 'This priority is not allowed.' },
  'table-without-contact': { severity: 'error', summary: 'Rows of this table have no contact of their own.' },
  'after-missing': { severity: 'error', summary: 'This trigger needs `after`.' },
  'after-not-allowed': { severity: 'error', summary: 'This trigger cannot have `after`.' },
  'only-effects-here': { severity: 'error', summary: 'Only effects can stand here.' },
  'goal-shadowed': { severity: 'error', summary: 'A goal and an `unless` are the same condition.' },

  'invalid-percent': { severity: 'error', summary: 'This percentage is not allowed.' },
  'invalid-amount': { severity: 'error', summary: 'This amount is not allowed.' },
  'invalid-validity': { severity: 'error', summary: 'The coupon could never be used.' },
  'invalid-code': { severity: 'error', summary: 'This is not a coupon code.' },

} as const satisfies Record<string, CodeEntry>;
