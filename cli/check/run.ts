/** One run of `relance check`. */

import type { Watch } from '../../language/check/watch.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import { countSeverities } from '../../language/diagnostics/renderer.ts';
import { type Format, RENDERERS } from '../../language/diagnostics/renderers.ts';
import { type FoundMistakes, findMistakes } from '../compile/find-mistakes.ts';
import { openMjmlMemory } from '../compile/mjml-memory.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { pathsFromHere, showFindings } from '../output/findings.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { packageVersion, pageAddress } from '../version.ts';
import { readWorkspace, type WorkspaceFiles } from '../workspace/read-workspace.ts';
import { diffOf, fixFiles, tellFixes, writeFixed } from './fix.ts';
import type { CheckOptions } from './options.ts';
import { createStopwatch } from './stopwatch.ts';

/** With fewer files a check is over before anybody could read that it has begun. */
const MANY_FILES = 300;

/** Checks the workspace in `folder` as it is asked for, and answers the exit code. */
export async function runCheck(reporter: Reporter, folder: string, options: CheckOptions): Promise<ExitCode> {
  const { watch, tell } = createStopwatch();
  const workspace = await watch('read', () => readWorkspace(folder));
  const { files, diff } = options.fix ? await watch('fix', () => fix(reporter, workspace, options)) : { files: workspace.files };
  const work = (): Promise<FoundMistakes> => find({ ...workspace, files }, watch);
  const found = files.size > MANY_FILES ? await reporter.step('Checking campaigns', work) : await work();
  const code = diff === undefined || diff === '' ? exitCodeOf(found.diagnostics, options) : EXIT.findings;
  watch('render', () => show({ reporter, workspace: { ...workspace, files }, options, code }, found, diff));
  if (options.timings) tell(reporter);
  return code;
}

async function find({ folder, files }: WorkspaceFiles, watch: Watch): Promise<FoundMistakes> {
  const memory = openMjmlMemory(folder);
  const found = await findMistakes(files, { mjml: memory.mjml, lint: true, watch });
  if (found.program !== undefined) await watch('messages', memory.prune);
  return found;
}

/** The texts to check: the mended ones, also in a dry run, which shows what would remain. */
async function fix(
  reporter: Reporter,
  { folder, files }: WorkspaceFiles,
  { dryRun }: CheckOptions,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly diff?: string }> {
  const fixed = fixFiles(files);
  const pathOf = pathsFromHere(folder);
  if (!dryRun) await writeFixed(folder, fixed);
  tellFixes(reporter, fixed, pathOf, !dryRun);
  return dryRun ? { files: fixed.files, diff: diffOf(files, fixed, pathOf) } : { files: fixed.files };
}

function exitCodeOf(diagnostics: readonly Diagnostic[], { maxWarnings = Number.POSITIVE_INFINITY }: CheckOptions): ExitCode {
  const { error, warning } = countSeverities(diagnostics);
  return error > 0 || warning > maxWarnings ? EXIT.findings : EXIT.ok;
}

interface Shown {
  readonly reporter: Reporter;
  readonly workspace: WorkspaceFiles;
  readonly options: CheckOptions;
  readonly code: ExitCode;
}

function show({ reporter, workspace, options, code }: Shown, found: FoundMistakes, diff: string | undefined): void {
  const { folder, files } = workspace;
  const diagnostics = options.hints ? found.diagnostics : found.diagnostics.filter(({ severity }) => severity !== 'hint');
  if (options.format !== 'terminal') {
    const text = diff ?? renderAs(options.format, diagnostics, workspace);
    reporter.result(text.trimEnd(), undefined);
    return;
  }
  showFindings(reporter, diagnostics, files, { hints: true, folder });
  tellRest(reporter, diagnostics, options, code);
  const data = { ok: code === EXIT.ok, diagnostics: diagnostics.map(asData), ...(diff === undefined ? {} : { diff }) };
  reporter.result(diff === undefined ? closingWords(found) : diff.trimEnd(), data);
}

function renderAs(format: Format, diagnostics: readonly Diagnostic[], { folder, files }: WorkspaceFiles): string {
  return RENDERERS[format](diagnostics, files, {
    colour: false,
    pathOf: pathsFromHere(folder),
    tool: { version: packageVersion() },
    pageOf: pageAddress,
  });
}

function tellRest(reporter: Reporter, diagnostics: readonly Diagnostic[], { fix, maxWarnings }: CheckOptions, code: ExitCode): void {
  const mendable = fix ? 0 : diagnostics.filter(({ fixes }) => fixes?.some(({ safe }) => safe)).length;
  if (mendable > 0) reporter.info(`\`relance check --fix\` mends ${mendable} of them.`, { mendable });
  const { error, warning } = countSeverities(diagnostics);
  if (code !== EXIT.ok && error === 0)
    reporter.info(`There are more warnings (${warning}) than \`--max-warnings\` allows (${maxWarnings}).`);
}

/** The findings end with their count. */
function closingWords({ program, diagnostics }: FoundMistakes): string {
  if (program === undefined || countSeverities(diagnostics).error > 0) return '';
  return `${counted(program.campaigns.length, 'campaign')} and ${counted(program.messages.length, 'message')} checked`;
}
