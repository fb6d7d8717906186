/** How a command shows diagnostics. */
import { relative, sep } from 'node:path';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { Reporter } from './reporter.ts';

/** Shows them with code frames; the last line counts them. With `--json` the command's own result carries them. Hints are for those who ask for them. */
export function showFindings(
  reporter: Reporter,
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, string>,
  { hints = false, folder }: { readonly hints?: boolean; readonly folder?: string } = {},
): void {
  if (reporter.json) return;
  const shown = hints ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'hint');
  const text = renderTerminal(shown, files, {
    colour: reporter.colour,
    ...(process.stderr.columns === undefined ? {} : { width: process.stderr.columns }),
    ...(folder === undefined ? {} : { pathOf: pathsFromHere(folder) }),
  });
  if (text !== '') reporter.block(text.trimEnd());
}

/** Paths of a workspace as they are written from the current folder, where the workspace lies below it; else as they are in the workspace. Always with `/`. */
export function pathsFromHere(folder: string): (file: string) => string {
  const fromHere = relative(process.cwd(), folder);
  const below = fromHere !== '' && fromHere !== '..' && !fromHere.startsWith(`..${sep}`);
  return (file) => (below ? `${fromHere.split(sep).join('/')}/${file}` : file);
}
