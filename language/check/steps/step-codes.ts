import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of steps and labels. */
export const STEP_CODES = {
  'unknown-message': { severity: 'error', summary: 'This message does not exist.' },
  'unknown-endpoint': { severity: 'error', summary: 'This endpoint does not exist.' },
  'unknown-people': { severity: 'error', summary: 'These people are not declared.' },
  'unknown-arm': { severity: 'error', summary: 'The split has no such arm.' },
  'unknown-cohort': { severity: 'error', summary: 'This cohort does not exist.' },

  'duplicate-label': { severity: 'error', summary: 'Two steps have the same label.' },
  'label-not-allowed': { severity: 'error', summary: 'This name cannot be a label.' },
  'label-still-used': { severity: 'error', summary: 'A label cannot be renamed from one that is in use.' },

  'unreachable-step': { severity: 'error', summary: 'This step can never be reached.' },
  'else-not-allowed': { severity: 'error', summary: 'An `else` cannot stand here.' },
  'empty-window': { severity: 'error', summary: 'This window has no time in it.' },
  'wait-too-short': { severity: 'error', summary: 'A wait must last longer than zero.' },
  'limit-too-short': { severity: 'error', summary: 'The limit of this wait leaves it no time.' },
  'too-few-arms': { severity: 'error', summary: 'This needs more arms.' },
  'arm-missing': { severity: 'error', summary: 'An arm of the cohort is missing.' },
  'duplicate-arm': { severity: 'error', summary: 'Two arms have the same name.' },
  'shares-not-whole': { severity: 'error', summary: 'The shares do not total 100 %.' },
  'invalid-share': { severity: 'error', summary: 'This share is not allowed.' },
  'invalid-times': { severity: 'error', summary: 'This number of passes is not allowed.' },
  'not-sent-needs-message': { severity: 'error', summary: 'No arm waits for a message that could stay unsent.' },

  'channel-not-set-up': { severity: 'error', summary: 'The workspace does not set up this channel.' },
  'too-few-channels': { severity: 'error', summary: 'There is no choice between channels here.' },
  'duplicate-channel': { severity: 'error', summary: 'This channel stands twice.' },
  'argument-missing': { severity: 'error', summary: 'The message needs a value that it is not given.' },
  'argument-unused': { severity: 'error', summary: 'The message does not need this value.' },
  'argument-not-plain': { severity: 'error', summary: 'A call can pass on single values and lists only.' },
  'row-not-bound': { severity: 'error', summary: 'This needs a row that is not there.' },
  'coupon-not-given': { severity: 'error', summary: 'The message needs a coupon that is not given on every path.' },
  'field-not-settable': { severity: 'error', summary: 'A campaign cannot set this.' },
  'starts-itself': { severity: 'error', summary: 'A campaign cannot start itself.' },
} as const satisfies Record<string, CodeEntry>;
