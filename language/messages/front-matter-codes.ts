import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** Codes of the files of `messages/`: their names and their front matter. */
export const FRONT_MATTER_CODES = {
  'message-file-name': { severity: 'error', summary: 'This file name is not that of a message.' },
  'front-matter-missing': { severity: 'error', summary: 'The message has no front matter.' },
  'unknown-need': { severity: 'error', summary: 'The message cannot need this.' },
  'variants-differ': { severity: 'error', summary: 'The variants of a message need different things.' },
  'default-variant-missing': { severity: 'error', summary: 'The message has no variant for every contact.' },
} as const satisfies Record<string, CodeEntry>;
