import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of clauses and of campaigns as a whole. */
export const CLAUSE_CODES = {
  'per-not-bound': { severity: 'error', summary: 'Not every trigger is about this table.' },
  'missing-clause': { severity: 'error', summary: 'A clause is missing.' },
  'duplicate-clause': { severity: 'error', summary: 'This clause stands twice.' },
  'invalid-priority': { severity: 'error', summary: 'This priority is not allowed.' },
  'invalid-limit': { severity: 'error', summary: 'This limit is not allowed.' },
  'invalid-duration': { severity: 'error', summary: 'A duration must be longer than zero.' },
  'never-active': { severity: 'error', summary: 'The campaign would never be active.' },
  'nothing-to-backfill': { severity: 'error', summary: 'No trigger has past occurrences.' },
  'measure-needs-event': { severity: 'error', summary: '`measure` counts events.' },
  'not-for-transactional': { severity: 'error', summary: 'A transactional campaign cannot have this clause.' },
  'only-effects-here': { severity: 'error', summary: 'Only effects can stand here.' },
  'goal-shadowed': { severity: 'error', summary: 'A goal and an `unless` are the same condition.' },

  'start-circle': { severity: 'error', summary: 'These campaigns start each other for ever.' },
  'trigger-loop': { severity: 'error', summary: 'A campaign starts itself by what it does.' },
  'marketing-in-transactional': { severity: 'warning', summary: 'A marketing message leaves as a transactional one.' },
  'name-still-used': { severity: 'error', summary: 'A name cannot be renamed from one that is in use.' },
  'renamed-twice': { severity: 'error', summary: 'Two declarations claim the same earlier name.' },
} as const satisfies Record<string, CodeEntry>;
