import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of triggers and events. */
export const TRIGGER_CODES = {
  'unknown-event': { severity: 'error', summary: 'This event does not exist.' },
  'unknown-table': { severity: 'error', summary: 'This table does not exist.' },
  'unknown-connection': { severity: 'error', summary: 'This connection does not exist.' },
  'table-not-active': { severity: 'error', summary: 'This belongs to an optional table that is off.' },
  'derived-event': { severity: 'error', summary: 'Relance derives this event.' },
  'table-without-contact': { severity: 'error', summary: 'Rows of this table have no contact of their own.' },
  'event-without-contact': { severity: 'error', summary: 'No contact causes this event.' },
  'not-part-of-row': { severity: 'error', summary: 'The row of the event has no such parts.' },
  'after-missing': { severity: 'error', summary: 'This trigger needs `after`.' },
  'after-not-allowed': { severity: 'error', summary: 'This trigger cannot have `after`.' },
  'tail-not-allowed': { severity: 'error', summary: 'This trigger cannot have this part.' },
  'offset-not-allowed': { severity: 'error', summary: 'A trigger cannot count like this.' },
  'connection-cannot-produce': { severity: 'error', summary: 'This connection never sends the event.' },
  'event-not-produced': { severity: 'warning', summary: 'No connection sends this event.' },
  'nothing-changes': { severity: 'error', summary: 'This change can never happen.' },
  'invalid-day': { severity: 'error', summary: 'No month has this day.' },
} as const satisfies Record<string, CodeEntry>;
