import { addCheckOptions, readCheckOptions } from '../check/options.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance check`: every mistake of a workspace, before anything runs. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check campaigns, messages and settings',
  description:
    'Checks campaigns, messages and settings, and names every mistake with its place. Starts nothing, and without `--fix` changes nothing: only what a check remembers of mails is kept, in .relance/cache.',
  examples: [
    'relance check campaigns',
    'relance check campaigns --fix',
    'relance check campaigns --fix --dry-run',
    'relance check campaigns --format sarif > relance.sarif',
    'relance check campaigns --format github --max-warnings 0',
  ],
  configure: (command) => addCheckOptions(command.argument('[folder]', FOLDER_HELP, '.')),
  run: async (reporter, args, options) => {
    const wanted = readCheckOptions(options, reporter.json);
    // Loaded here: parser and checker take a moment, which `--help` and a wrong option need not wait for.
    const { runCheck } = await import('../check/run.ts');
    return runCheck(reporter, folderOf(args), wanted);
  },
};
