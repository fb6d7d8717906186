/** One pass of `relance test`: read, compile, run, show, report. `--watch` makes many of them. */
import { mkdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { createPaint } from '../../language/diagnostics/paint.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import type { CampaignTest, Program } from '../../language/program.ts';
import { type CampaignCoverage, createCoverage, percentCovered } from '../../runtime/testing/coverage.ts';
import type { CompiledTests } from '../compile/compile-tests.ts';
import { coverageLine, coverageTable } from '../output/coverage-text.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { pathsFromHere, showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import { countText, showResult } from '../output/test-results.ts';
import { noSuchCampaign } from '../workspace/no-such-campaign.ts';
import { readWorkspace, type WorkspaceFiles } from '../workspace/read-workspace.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import { compileRemembered } from './compile-memory.ts';
import type { TestOptions } from './options.ts';
import { coverageData, coverageSummary, shownPercent } from './reports/coverage-data.ts';
import { coverageHtml } from './reports/coverage-html.ts';
import { junitXml } from './reports/junit.ts';
import { lcovText } from './reports/lcov.ts';
import { proofsOf, runTests, type TimedResult } from './run-tests.ts';

/** Columns where the output is no terminal. */
const WIDTH = 100;

/** Runs the tests of a workspace once and reports. */
export async function testOnce(reporter: Reporter, folder: string, options: TestOptions): Promise<ExitCode> {
  return runWorkspace(reporter, await readWorkspace(folder), options);
}

/** What a watcher adds: which of the tests run this time, and what it is told of them. */
export interface Rerun {
  choose(compiled: CompiledTests): readonly CampaignTest[];
  ran(compiled: CompiledTests, results: readonly TimedResult[]): void;
}

/** The same with the files as they were read. */
export async function runWorkspace(reporter: Reporter, workspace: WorkspaceFiles, options: TestOptions, rerun?: Rerun): Promise<ExitCode> {
  const { folder, files } = workspace;
  const wanted = (program: Program): readonly CampaignTest[] => chosenTests(program, options);
  const compiled = await reporter.step('Compiling campaigns', () => compileRemembered(workspace, options, wanted));
  const { diagnostics, build } = compiled;
  showFindings(reporter, diagnostics, files, { folder });
  if (build === undefined) {
    reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
    return EXIT.findings;
  }
  const show = (result: TimedResult): void => showResult(reporter, result, files, pathsFromHere(folder));
  const tests = rerun?.choose(compiled) ?? compiled.tests;
  const { seed } = options;
  const results = await runTests(tests, build, show, {
    variants: compiled.variants,
    // Other draws may prove something else.
    ...(seed === undefined ? { proofs: rerun === undefined ? compiled.proofs : undefined } : { seed }),
  });
  rerun?.ran(compiled, results);
  const isWhole = seed === undefined && tests.length === compiled.tests.length && results.every(({ failures }) => failures.length === 0);
  if (isWhole && compiled.proofs === undefined) await compiled.keepProofs(proofsOf(results));
  warnOf(reporter, results, pathsFromHere(folder));
  const coverage = coverageOf(compiled, results, options);
  await writeReports(workspace, compiled, results, coverage, options);
  // A part of the tests reaches a part of the ways, which says nothing.
  if (tests.length === compiled.tests.length) showCoverage(reporter, folder, coverage, options);
  const isCovered = options.coverageMin === undefined || percentCovered(coverage) >= options.coverageMin;
  const ok = isCovered && results.every(({ failures }) => failures.length === 0);
  reporter.result(resultText(results, coverage, options), { ok, ...asTestData(results), coverage: coverageSummary(coverage) });
  return ok ? EXIT.ok : EXIT.findings;
}

function chosenTests({ tests, campaigns }: Program, { only, grep }: TestOptions): readonly CampaignTest[] {
  if (only !== undefined && !campaigns.some(({ name }) => name === only)) throw noSuchCampaign(only, { campaigns });
  return tests.filter((test) => (only === undefined || test.campaign === only) && (grep === undefined || grep.test(test.title)));
}

/** Of the campaign that was asked for, or of all, also those without tests; with `--grep` of those whose tests ran. */
function coverageOf(
  { campaigns, tests }: CompiledTests,
  results: readonly TimedResult[],
  { only, grep }: TestOptions,
): readonly CampaignCoverage[] {
  const tested = new Set(tests.map(({ campaign }) => campaign));
  const counted = campaigns.filter(
    ({ flow: { campaign } }) => (only === undefined || campaign === only) && (grep === undefined || tested.has(campaign)),
  );
  const counting = createCoverage(counted.map(({ flow, span }) => ({ source: span.file, flow })));
  for (const { journal, ends } of results) counting.add(journal, ends);
  return counting.campaigns();
}

/** Negative tests that say nothing of the clause that they are about. */
function warnOf(reporter: Reporter, results: readonly TimedResult[], pathOf: (file: string) => string): void {
  for (const { provesNothing } of results) {
    for (const { test, clause } of provesNothing) {
      const place = `${pathOf(test.span.file)}:${test.span.start.line}`;
      const message = `${test.campaign} › ${test.title} (${place}) would pass without \`${clause.words}\``;
      reporter.warn(message, { campaign: test.campaign, title: test.title, clause: clause.words });
    }
  }
}

function showCoverage(
  reporter: Reporter,
  folder: string,
  coverage: readonly CampaignCoverage[],
  { coverage: asked, grep }: TestOptions,
): void {
  if (reporter.json || coverage.length === 0) return;
  if (asked) {
    const width = process.stderr.columns ?? WIDTH;
    reporter.block(`\n${coverageTable(coverage, { paint: createPaint(reporter.colour), width, pathOf: pathsFromHere(folder) })}\n`);
    return;
  }
  // Some of the tests reach some of the ways, which says nothing.
  const line = grep === undefined ? coverageLine(coverage) : '';
  if (line !== '') reporter.info(line);
}

function resultText(results: readonly TimedResult[], coverage: readonly CampaignCoverage[], { coverageMin }: TestOptions): string {
  const text = countText(results);
  if (coverageMin === undefined || percentCovered(coverage) >= coverageMin) return text;
  return `${text}; the tests reach ${shownPercent(coverage)}% of the campaigns, and ${coverageMin}% is asked for`;
}

async function writeReports(
  { folder, files }: WorkspaceFiles,
  { campaigns, build }: CompiledTests,
  results: readonly TimedResult[],
  coverage: readonly CampaignCoverage[],
  { junit, lcov, coverageJson, coverageHtml: page }: TestOptions,
): Promise<void> {
  const spans = new Map(campaigns.map(({ flow, span }) => [flow.campaign, span]));
  const shop = build?.settings.store.name ?? '';
  if (junit !== undefined) await write(junit, junitXml(results, files));
  if (lcov !== undefined)
    await write(
      lcov,
      lcovText(coverage, (file) => relative(process.cwd(), resolve(folder, file)).replaceAll('\\', '/')),
    );
  if (coverageJson !== undefined) await write(coverageJson, `${JSON.stringify(coverageData(coverage), undefined, 2)}\n`);
  if (page !== undefined) await write(page, coverageHtml({ campaigns: coverage, files, spans, shop }));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeWhole(file, text);
}

function asTestData(results: readonly TimedResult[]) {
  return {
    tests: results.map(({ test, failures, ms, start, story, provesNothing }) => ({
      campaign: test.campaign,
      title: test.title,
      passed: failures.length === 0,
      ms: Math.round(ms),
      ...(provesNothing.length === 0 ? {} : { wouldPassWithout: provesNothing.map(({ clause }) => clause.words) }),
      failures: failures.map(({ message, span }) => ({ message, span })),
      ...(failures.length === 0
        ? {}
        : { happened: story.map(({ at, kind, sentence, place }) => ({ ms: at - start, kind, sentence, place })) }),
    })),
  };
}
