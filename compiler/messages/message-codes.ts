import type { CodeEntry } from '../../language/diagnostics/code-entry.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';

/** Every finding of the compiler of messages. Same shape as the registry of the language; codes are unique over both. */
export const MESSAGE_CODES = {
  'message-liquid-syntax': { severity: 'error', summary: 'The Liquid in this message cannot be parsed.' },
  'message-unknown-name': { severity: 'error', summary: 'A message uses a name that is not in scope.' },
  'message-unknown-field': { severity: 'error', summary: 'A message uses a field that does not exist.' },
  'message-prints-row': { severity: 'error', summary: 'A message prints a whole row or list.' },
  'message-not-a-list': { severity: 'error', summary: 'A message loops over something that is not a list.' },
  'message-unused-need': { severity: 'warning', summary: 'A message needs something that it never uses.' },
  'message-tag-argument': { severity: 'error', summary: 'A built-in tag has a wrong argument.' },
  'message-html-in-text': { severity: 'error', summary: 'A built-in tag that prints HTML stands in a text.' },
  'message-mjml': { severity: 'error', summary: 'MJML does not accept this message.' },
  'message-mjml-tags': { severity: 'error', summary: 'The MJML tags of this message do not nest.' },
  'message-liquid-lost': { severity: 'error', summary: 'MJML would drop a piece of Liquid.' },
  'message-liquid-moved': { severity: 'error', summary: 'The Liquid no longer fits together once MJML is compiled.' },
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of this registry. */
export type MessageCode = keyof typeof MESSAGE_CODES;

/** Makes a diagnostic of a code of this registry; severity and summary come from it. */
export function messageDiagnostic(
  code: MessageCode,
  finding: Pick<Diagnostic, 'span' | 'message' | 'fixes' | 'choices'> & { readonly help: string },
): Diagnostic {
  return { code, ...MESSAGE_CODES[code], ...finding };
}
