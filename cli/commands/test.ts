import { asData } from '../../language/diagnostics/render-json.ts';
import type { CampaignTest, Program } from '../../language/program.ts';
import { compileFiles } from '../compile/compile-files.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { showResult } from '../output/test-results.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { runTests } from '../test/run-tests.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance test`: the test blocks of a workspace, on virtual time. */
export const testCommand: Command = {
  name: 'test',
  summary: 'run the test blocks of a workspace on virtual time',
  description: 'Runs the test blocks of a workspace: the code that Temporal runs, on virtual time and in memory. Starts no server.',
  examples: ['relance test campaigns', 'relance test campaigns --only cart_recovery'],
  configure: (command) => command.argument('[folder]', FOLDER_HELP, '.').option('--only <campaign>', 'only the tests of this campaign'),
  run: async (reporter, args, options) => {
    const { folder, files } = await readWorkspace(folderOf(args));
    const { diagnostics, build, program } = await reporter.step('Compiling campaigns', () => compileFiles(files));
    showFindings(reporter, diagnostics, files, { folder });
    if (build === undefined || program === undefined) {
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const tests = chosenTests(program, options.only);
    const results = await runTests(tests, build, (result) => showResult(reporter, result, files));
    const failed = results.filter((result) => result.failures.length > 0).length;
    reporter.result(results.length === 0 ? 'no tests' : `${results.length - failed} passed, ${failed} failed`, {
      ok: failed === 0,
      tests: results.map(({ test, failures }) => ({
        campaign: test.campaign,
        title: test.title,
        passed: failures.length === 0,
        failures: failures.map(({ expectation, message }) => ({ message, span: expectation.span })),
      })),
    });
    return failed === 0 ? EXIT.ok : EXIT.findings;
  },
};

function chosenTests({ tests, campaigns }: Program, only: unknown): readonly CampaignTest[] {
  if (typeof only !== 'string') return tests;
  if (campaigns.some(({ name }) => name === only)) return tests.filter((test) => test.campaign === only);
  const names = campaigns.map(({ name }) => `\`${name}\``).join(', ');
  throw wrongOption('--only', only, 'The workspace has no campaign of this name.', `Name one of these: ${names}.`);
}
