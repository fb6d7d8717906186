import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { asData } from '../../language/diagnostics/render-json.ts';
import { format } from '../../language/format/format.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import type { FmtStdin } from './options.ts';
import { refused } from './refused.ts';
import { createShortNamesReader } from './short-names.ts';

/** Formats the text of stdin to stdout, for editors. Nothing is written there if it has mistakes. */
export async function runStdin(reporter: Reporter, { fileName, check }: FmtStdin): Promise<ExitCode> {
  const before = await readAll(process.stdin);
  const formatted = format(fileName, before, { shortNames: await createShortNamesReader()(resolve(fileName)) });
  if (formatted.kind === 'meaning-changed') {
    reporter.error(refused(fileName, formatted));
    return EXIT.defect;
  }
  if (formatted.kind === 'broken') {
    showFindings(reporter, formatted.diagnostics, new Map([[fileName, before]]));
    reporter.result('', { ok: false, diagnostics: formatted.diagnostics.map(asData) });
    return EXIT.findings;
  }
  const changed = formatted.text !== before;
  // The result ends with a line break of its own.
  reporter.result(check ? '' : formatted.text.replace(/\n$/, ''), { ok: !check || !changed, changed, text: formatted.text });
  return check && changed ? EXIT.findings : EXIT.ok;
}
