import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of `schema.yaml`, beside those of any YAML file. */
export const SCHEMA_CODES = {
  'name-taken': { severity: 'error', summary: 'This name is taken.' },
  'name-too-long': { severity: 'error', summary: 'This name is too long.' },
  'unknown-type': { severity: 'error', summary: 'This type does not exist.' },
  'yearly-without-date': { severity: 'error', summary: 'Only dates come back every year.' },
} as const satisfies Record<string, CodeEntry>;
