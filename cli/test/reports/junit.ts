/** Results of tests as JUnit XML: a suite for each campaign, a case for each test, with what failed and all that happened in it. */
import { createPaint } from '../../../language/diagnostics/paint.ts';
import { failedTestText } from '../../output/failed-test.ts';
import type { TimedResult } from '../run-tests.ts';

/** Columns of the text inside of a failure. */
const WIDTH = 120;

/** The file. Times are seconds. */
export function junitXml(results: readonly TimedResult[], files: ReadonlyMap<string, string>): string {
  const suites = [...Map.groupBy(results, ({ test }) => test.campaign)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="relance test" ${countsOf(results)}>`,
    ...suites.flatMap(([campaign, own]) => suiteLines(campaign, own, files)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(campaign: string, results: readonly TimedResult[], files: ReadonlyMap<string, string>): readonly string[] {
  return [
    `  <testsuite name="${escaped(campaign)}" ${countsOf(results)} errors="0" skipped="0">`,
    ...results.flatMap((result) => caseLines(result, files)),
    '  </testsuite>',
  ];
}

function caseLines(result: TimedResult, files: ReadonlyMap<string, string>): readonly string[] {
  const { test, failures, ms } = result;
  const place = `file="${escaped(test.span.file)}" line="${test.span.start.line}"`;
  const head = `    <testcase classname="${escaped(test.campaign)}" name="${escaped(test.title)}" ${place} time="${seconds(ms)}"`;
  const [first] = failures;
  if (first === undefined) return [`${head}/>`];
  const text = failedTestText(result, files, { paint: createPaint(false), width: WIDTH });
  const message = failures.map((failure) => failure.message).join('; ');
  return [
    `${head}>`,
    `      <failure type="${first.kind}" message="${escaped(message)}">\n${escaped(text).replaceAll('&#10;', '\n')}\n</failure>`,
    '    </testcase>',
  ];
}

function countsOf(results: readonly TimedResult[]): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const ms = results.reduce((sum, one) => sum + one.ms, 0);
  return `tests="${results.length}" failures="${failed}" time="${seconds(ms)}"`;
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(3);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
/** What XML 1.0 cannot hold, however it is written. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text for an attribute or an element. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? sign);
}
