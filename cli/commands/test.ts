import { asData } from '../../language/diagnostics/render-json.ts';
import type { CampaignTest, Program } from '../../language/program.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { compileTestsOf } from '../compile/compile-files.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { countText, showResult } from '../output/test-results.ts';
import { runTests } from '../test/run-tests.ts';
import { noSuchCampaign } from '../workspace/no-such-campaign.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance test`: the test blocks of a workspace, on virtual time. */
export const testCommand: Command = {
  name: 'test',
  summary: 'run the test blocks of a workspace on virtual time',
  description: 'Runs the test blocks of a workspace: the code that Temporal runs, on virtual time and in memory. Starts no server.',
  examples: ['relance test campaigns', 'relance test campaigns --only cart_recovery'],
  configure: (command) =>
    command
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--only <campaign>', 'only the tests of this campaign, and nothing but what they need'),
  run: async (reporter, args, options) => {
    const { folder, files } = await readWorkspace(folderOf(args));
    const wanted = (program: Program): readonly CampaignTest[] => chosenTests(program, options.only);
    const { diagnostics, build, tests } = await reporter.step('Compiling campaigns', () => compileTestsOf(files, wanted));
    showFindings(reporter, diagnostics, files, { folder });
    if (build === undefined) {
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const results = await runTests(tests, build, (result) => showResult(reporter, result, files));
    const ok = results.every(({ failures }) => failures.length === 0);
    reporter.result(countText(results), { ok, ...asTestData(results) });
    return ok ? EXIT.ok : EXIT.findings;
  },
};

function asTestData(results: readonly TestResult[]) {
  return {
    tests: results.map(({ test, failures }) => ({
      campaign: test.campaign,
      title: test.title,
      passed: failures.length === 0,
      failures: failures.map(({ message, span }) => ({ message, span })),
    })),
  };
}

function chosenTests({ tests, campaigns }: Program, only: unknown): readonly CampaignTest[] {
  if (typeof only !== 'string') return tests;
  if (campaigns.some(({ name }) => name === only)) return tests.filter((test) => test.campaign === only);
  throw noSuchCampaign(only, { campaigns });
}
