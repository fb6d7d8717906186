import { compileFiles } from '../compile/compile-files.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { counted } from '../output/plural.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance check`: every mistake of a workspace, before anything runs. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check campaigns, messages and settings',
  description: 'Checks campaigns, messages and settings, and names every mistake with its place. Writes and starts nothing.',
  examples: ['relance check campaigns', 'relance check campaigns --json'],
  configure: (command) => command.argument('[folder]', FOLDER_HELP, '.'),
  run: async (reporter, args) => {
    const { files } = await readWorkspace(folderOf(args));
    const { diagnostics, build } = await reporter.step('Checking campaigns', () => compileFiles(files));
    showFindings(reporter, diagnostics, files);
    // The findings end with their count.
    const text =
      build === undefined ? '' : `${counted(build.artefacts.length, 'campaign')} and ${counted(build.messages.length, 'message')} checked`;
    reporter.result(text, { ok: build !== undefined, diagnostics });
    return build === undefined ? EXIT.findings : EXIT.ok;
  },
};
