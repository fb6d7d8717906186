import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of `relance.yaml`, beside those of any YAML file. */
export const SETTINGS_CODES = {
  'setting-without-effect': { severity: 'warning', summary: 'This version of Relance does not use this setting.' },
  'unknown-lint-rule': { severity: 'error', summary: 'This lint rule does not exist.' },
} as const satisfies Record<string, CodeEntry>;
