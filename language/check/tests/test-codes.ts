import type { CodeEntry } from '../../diagnostics/code-entry.ts';

/** Codes of tests. */
export const TEST_CODES = {
  'unknown-contact': { severity: 'error', summary: 'This contact is not given in the test.' },
  'unknown-outcome': { severity: 'error', summary: 'The campaign has no such outcome.' },
  'unknown-split': { severity: 'error', summary: 'The campaign has no such split.' },
  'unknown-pool': { severity: 'error', summary: 'This pool does not exist.' },
  'unknown-label': { severity: 'error', summary: 'The campaign has no such step.' },
  'unknown-measure': { severity: 'error', summary: 'The campaign does not measure this.' },
  'wrong-value': { severity: 'error', summary: 'This value does not fit the field.' },
  'part-given-alone': { severity: 'error', summary: 'This row cannot stand by itself.' },
  'received-too-early': { severity: 'error', summary: 'An event cannot be received before it happens.' },
  'nobody-held-out': { severity: 'error', summary: 'Nobody is held out of this campaign.' },
  'beside-itself': { severity: 'error', summary: 'The campaign under test runs anyway.' },
} as const satisfies Record<string, CodeEntry>;
