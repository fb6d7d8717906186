/** How a command shows diagnostics. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { Reporter } from './reporter.ts';

/** Shows them with code frames; the last line counts them. With `--json` the command's own result carries them. */
export function showFindings(reporter: Reporter, diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string>): void {
  if (diagnostics.length > 0) reporter.block(renderTerminal(diagnostics, files, { colour: reporter.colour }).trimEnd());
}
