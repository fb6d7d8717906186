import type { Choice } from '../diagnostics/diagnostic.ts';
import { changeTo } from '../diagnostics/spelling.ts';
import type { Span } from '../program.ts';
import type { Workspace } from './workspace.ts';

/** Reports a name that can only be a misspelt word of the language: `on timeotu`, `since enrty`. `choices` are the words that can stand there. */
export function reportMisspeltWord(
  { text, span }: { readonly text: string; readonly span: Span },
  meant: string,
  choices: readonly Choice[],
  { report }: Pick<Workspace, 'report'>,
): void {
  const help = `Did you mean \`${meant}\`?`;
  report('misspelt-keyword', { message: `\`${text}\` cannot stand here.`, help, span, fixes: [changeTo(span, meant)], choices });
}
