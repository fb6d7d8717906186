import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of the checker: names, types, flow, coupons, tests. */
export const CHECK_CODES = {
  'no-settings': { severity: 'error', summary: 'The workspace has no `relance.yaml`.' },
  'unknown-module': { severity: 'error', summary: 'This table cannot be switched on.' },
  'unknown-time-zone': { severity: 'error', summary: 'This time zone does not exist.' },
  'unknown-currency': { severity: 'error', summary: 'This currency does not exist.' },

  'unknown-event': { severity: 'error', summary: 'This event does not exist.' },
  'unknown-field': { severity: 'error', summary: 'This field does not exist.' },
  'unknown-name': { severity: 'error', summary: 'This name does not exist here.' },
  'unknown-table': { severity: 'error', summary: 'This table does not exist.' },
  'unknown-collection': { severity: 'error', summary: 'This collection does not exist.' },
  'unknown-function': { severity: 'error', summary: 'This function does not exist.' },
  'unknown-message': { severity: 'error', summary: 'This message does not exist.' },
  'unknown-coupon': { severity: 'error', summary: 'This coupon does not exist.' },
  'unknown-campaign': { severity: 'error', summary: 'This campaign does not exist.' },
  'unknown-contact': { severity: 'error', summary: 'This contact is not given in the test.' },
  'unknown-outcome': { severity: 'error', summary: 'The campaign has no such outcome.' },
  'table-not-active': { severity: 'error', summary: 'This belongs to an optional table that is off.' },
  'duplicate-name': { severity: 'error', summary: 'This name is declared twice.' },
  'duplicate-label': { severity: 'error', summary: 'Two steps have the same label.' },
  'label-not-allowed': { severity: 'error', summary: 'This name cannot be a label.' },
  'derived-event': { severity: 'error', summary: 'Relance derives this event; it can only start a campaign.' },

  'type-mismatch': { severity: 'error', summary: 'These values do not fit together.' },
  'wrong-currency': { severity: 'error', summary: 'This is not the currency of the store.' },
  'invalid-money': { severity: 'error', summary: 'This amount has more decimals than its currency.' },
  'not-a-condition': { severity: 'error', summary: 'A condition is needed here.' },
  'not-a-single-value': { severity: 'error', summary: 'A collection is used where one value is needed.' },
  'unknown-let-in': { severity: 'error', summary: 'This negation lets unknown values in.' },

  'fact-needs-window': { severity: 'error', summary: 'This fact needs a window.' },
  'fact-in-filter': { severity: 'error', summary: 'A filter cannot hold a fact.' },
  'window-needs-time': { severity: 'error', summary: 'This collection has no time to look back by.' },
  'this-needs-per': { severity: 'error', summary: '`this` needs a campaign that runs per row.' },
  'this-not-related': { severity: 'error', summary: 'This event is not about the row of the run.' },
  'per-not-bound': { severity: 'error', summary: 'Not every trigger is about this table.' },

  'missing-clause': { severity: 'error', summary: 'A clause is missing.' },
  'duplicate-clause': { severity: 'error', summary: 'This clause stands twice.' },
  'entry-mode-not-written': { severity: 'warning', summary: 'The campaign does not say how often a contact may enter.' },
  'invalid-priority': { severity: 'error', summary: 'This priority is not allowed.' },
  'after-missing': { severity: 'error', summary: 'This trigger needs `after`.' },
  'after-not-allowed': { severity: 'error', summary: 'This trigger cannot have `after`.' },
  'only-effects-here': { severity: 'error', summary: 'Only effects can stand here.' },
  'goal-shadowed': { severity: 'error', summary: 'A goal and an `unless` are the same condition.' },

  'unreachable-step': { severity: 'error', summary: 'This step can never be reached.' },
  'wait-too-short': { severity: 'error', summary: 'A wait must last longer than zero.' },
  'argument-missing': { severity: 'error', summary: 'The message needs a value that it is not given.' },
  'argument-unused': { severity: 'error', summary: 'The message does not need this value.' },
  'row-not-bound': { severity: 'error', summary: 'The message needs a row that is not there.' },
  'coupon-not-given': { severity: 'error', summary: 'The message needs a coupon that is not given on every path.' },

  'invalid-percent': { severity: 'error', summary: 'This percentage is not allowed.' },
  'invalid-amount': { severity: 'error', summary: 'This amount is not allowed.' },
  'invalid-validity': { severity: 'error', summary: 'The coupon could never be used.' },
  'invalid-code': { severity: 'error', summary: 'This is not a coupon code.' },

  'wrong-value': { severity: 'error', summary: 'This value does not fit the field.' },
  'received-too-early': { severity: 'error', summary: 'An event cannot be received before it happens.' },
} as const satisfies Record<string, CodeEntry>;
