import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of expressions: names, fields, types, facts. */
export const EXPRESSION_CODES = {
  'unknown-field': { severity: 'error', summary: 'This field does not exist.' },
  'unknown-name': { severity: 'error', summary: 'This name does not exist here.' },
  'not-on-every-path': { severity: 'error', summary: 'This name stands for nothing on some path to here.' },
  'unknown-collection': { severity: 'error', summary: 'This collection does not exist.' },
  'unknown-tag': { severity: 'error', summary: 'No campaign has this tag.' },
  'unknown-function': { severity: 'error', summary: 'This function does not exist.' },

  'type-mismatch': { severity: 'error', summary: 'These values do not fit together.' },
  'not-a-condition': { severity: 'error', summary: 'A condition is needed here.' },
  'not-a-date': { severity: 'error', summary: 'A date or a point in time is needed here.' },
  'not-a-span': { severity: 'error', summary: 'A span of the calendar is needed here.' },
  'not-a-single-value': { severity: 'error', summary: 'A collection is used where one value is needed.' },
  'unknown-let-in': { severity: 'error', summary: 'This negation lets unknown values in.' },

  'fact-needs-window': { severity: 'error', summary: 'This fact needs a window.' },
  'fact-in-filter': { severity: 'error', summary: 'A filter cannot hold a fact.' },
  'window-needs-time': { severity: 'error', summary: 'This collection has no time to look back by.' },
  'wrong-subject': { severity: 'error', summary: 'This cannot be asked of that subject.' },
  'this-needs-per': { severity: 'error', summary: '`this` needs a campaign that runs per row.' },
  'this-not-related': { severity: 'error', summary: 'This event is not about the row of the run.' },
} as const satisfies Record<string, CodeEntry>;
