/** The thread that runs tests for an editor: takes texts and a test, answers what `relance test` would print. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TestsResult } from '../../editors/server/connection/ports.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { CampaignTest } from '../../language/program.ts';
import { compileTests } from '../compile/compile-tests.ts';
import { failedTestText } from '../output/failed-test.ts';
import { runTests } from '../test/run-tests.ts';
import type { TestOrder } from './run-named-tests.ts';

const order: TestOrder = workerData;

/** Columns of the editor's panel. */
const WIDTH = 100;

async function run({ files, test }: TestOrder): Promise<TestsResult> {
  const isWanted = ({ campaign, title }: CampaignTest): boolean =>
    campaign === test.campaign && (test.title === undefined || title === test.title);
  const { diagnostics, build, tests } = await compileTests(files, (program) => program.tests.filter(isWanted));
  if (build === undefined) return { passed: false, text: errorsText(diagnostics, files) };
  if (tests.length === 0) return { passed: false, text: `There is no such test of \`${test.campaign}\`.` };
  const lines: string[] = [];
  const results = await runTests(tests, build, (result) => {
    const { campaign, title } = result.test;
    const failed = result.failures.length > 0;
    lines.push(`${failed ? '✗' : '✓'} ${campaign} › ${title}`);
    if (failed) lines.push('', failedTestText(result, files, { paint: createPaint(false), width: WIDTH }), '');
  });
  return { passed: results.every(({ failures }) => failures.length === 0), text: lines.join('\n') };
}

function errorsText(diagnostics: readonly Diagnostic[], files: TestOrder['files']): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return renderTerminal(errors, files, { colour: false });
}

/** What went wrong outside of the tests is told like a failed one. */
async function answer(): Promise<TestsResult> {
  try {
    return await run(order);
  } catch (error) {
    if (!(error instanceof RelanceError)) throw error;
    return { passed: false, text: `${error.message} ${error.why} ${error.help}` };
  }
}

parentPort?.postMessage(await answer());
