/** One run of `relance fmt` over files. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import { type Formatted, format } from '../../language/format/format.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { readText } from '../workspace/read-text.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import { findCampaignFiles } from './find-files.ts';
import type { FmtFiles } from './options.ts';
import { refused } from './refused.ts';
import { shortDiff } from './short-diff.ts';
import { createShortNamesReader } from './short-names.ts';

/** A file and what formatting made of it. */
interface Outcome {
  /** As a person would write it from here. */
  readonly path: string;
  readonly before: string;
  readonly formatted: Formatted;
}

/** Formats the files, or tells which would change; answers the exit code. Files are written one by one, each whole or not at all. */
export async function runFmt(reporter: Reporter, { paths, check, full }: FmtFiles): Promise<ExitCode> {
  const files = await findCampaignFiles(paths);
  const shortNamesFor = createShortNamesReader();
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const before = await readText(file);
    const formatted = format(shownPath(file), before, { shortNames: await shortNamesFor(file) });
    const outcome = { path: shownPath(file), before, formatted };
    if (!check && isChanged(outcome)) await writeWhole(file, formatted.kind === 'formatted' ? formatted.text : before);
    outcomes.push(outcome);
  }
  return tell(reporter, outcomes, { check, full });
}

function isChanged({ before, formatted }: Outcome): boolean {
  return formatted.kind === 'formatted' && formatted.text !== before;
}

function tell(reporter: Reporter, outcomes: readonly Outcome[], { check, full }: Pick<FmtFiles, 'check' | 'full'>): ExitCode {
  const changed = outcomes.filter(isChanged);
  for (const { path } of changed) reporter.fact(check ? 'Differs' : 'Formatted', path, { file: path });
  const broken = tellBroken(reporter, outcomes);
  const refusals = tellRefused(reporter, outcomes);
  const diffs = check ? changed.map(({ path, before, formatted }) => shortDiff(path, before, formatted, full)) : [];
  const ok = refusals === 0 && broken.length === 0 && (!check || changed.length === 0);
  const data = { ok, files: outcomes.length, changed: changed.map(({ path }) => path), diagnostics: broken.map(asData) };
  reporter.result([...diffs, closingWords(outcomes.length, changed.length, check)].join('\n'), data);
  return refusals > 0 ? EXIT.defect : ok ? EXIT.ok : EXIT.findings;
}

function tellBroken(reporter: Reporter, outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const broken = outcomes.flatMap(({ formatted }) => (formatted.kind === 'broken' ? formatted.diagnostics : []));
  const texts = new Map(outcomes.map(({ path, before }) => [path, before]));
  showFindings(reporter, broken, texts);
  return broken;
}

function tellRefused(reporter: Reporter, outcomes: readonly Outcome[]): number {
  const errors = outcomes.flatMap(({ path, formatted }) => (formatted.kind === 'meaning-changed' ? [refused(path, formatted)] : []));
  for (const error of errors) reporter.error(error);
  return errors.length;
}

function closingWords(files: number, changed: number, check: boolean): string {
  if (files === 0) return 'There are no `.campaign` files.';
  if (changed === 0) return `${counted(files, 'file')} looked at, none ${check ? 'would change' : 'changed'}`;
  return check ? `${changed} of ${counted(files, 'file')} would change` : `${changed} of ${counted(files, 'file')} formatted`;
}
