import { addFmtOptions, readFmtOptions } from '../fmt/options.ts';
import type { Command } from './command.ts';

/** `relance fmt`: the one layout of campaigns. */
export const fmtCommand: Command = {
  name: 'fmt',
  summary: 'lay out campaigns in the one way there is',
  description:
    'Lays out `.campaign` files: all below the current folder, or the files and folders that are named. There are no options of style. Files with mistakes stay as they are.',
  examples: [
    'relance fmt',
    'relance fmt campaigns/welcome.campaign',
    'relance fmt campaigns --check',
    'relance fmt --stdin < welcome.campaign',
  ],
  configure: (command) => addFmtOptions(command.argument('[paths...]', 'files and folders')),
  run: async (reporter, args, options) => {
    const wanted = readFmtOptions(options, args);
    // Loaded here: the parser takes a moment, which `--help` and a wrong option need not wait for.
    if (wanted.kind === 'stdin') return (await import('../fmt/run-stdin.ts')).runStdin(reporter, wanted);
    return (await import('../fmt/run.ts')).runFmt(reporter, wanted);
  },
};
