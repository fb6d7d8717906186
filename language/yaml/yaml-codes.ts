import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of YAML files: `relance.yaml` and the front matter of messages. */
export const YAML_CODES = {
  'yaml-syntax': { severity: 'error', summary: 'This is not valid YAML.' },
  'unknown-key': { severity: 'error', summary: 'This key does not exist.' },
  'missing-key': { severity: 'error', summary: 'A required key is missing.' },
  'invalid-value': { severity: 'error', summary: 'This value is not allowed here.' },
} as const satisfies Record<string, CodeEntry>;
