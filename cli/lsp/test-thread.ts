/** The thread that runs tests for an editor: takes texts and a test, answers what `relance test` would print. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TestsResult } from '../../editors/server/connection/ports.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import { compileWorkspace } from '../compile/compile-workspace.ts';
import { testFinding } from '../output/test-results.ts';
import { runTests } from '../test/run-tests.ts';
import type { TestOrder } from './run-named-tests.ts';

const order: TestOrder = workerData;

async function run({ files, test }: TestOrder): Promise<TestsResult> {
  const { diagnostics, build, program } = await compileWorkspace(files);
  if (build === undefined || program === undefined)
    return {
      passed: false,
      text: renderTerminal(
        diagnostics.filter(({ severity }) => severity === 'error'),
        files,
        { colour: false },
      ),
    };
  const chosen = program.tests.filter(
    ({ campaign, title }) => campaign === test.campaign && (test.title === undefined || title === test.title),
  );
  if (chosen.length === 0) return { passed: false, text: `There is no such test of \`${test.campaign}\`.` };
  const lines: string[] = [];
  const results = await runTests(chosen, build, ({ test: { campaign, title }, failures }) => {
    lines.push(`${failures.length === 0 ? '✓' : '✗'} ${campaign} › ${title}`);
    if (failures.length > 0) lines.push(renderTerminal(failures.map(testFinding), files, { colour: false }).trimEnd());
  });
  return { passed: results.every(({ failures }) => failures.length === 0), text: lines.join('\n') };
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
