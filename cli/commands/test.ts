import { addTestOptions, readTestOptions } from '../test/options.ts';
import { addReplayOptions, replayOrRecord } from '../test/replay-options.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance test`: the test blocks of a workspace, on virtual time. */
export const testCommand: Command = {
  name: 'test',
  summary: 'run the test blocks of a workspace on virtual time',
  description: 'Runs the test blocks of a workspace: the code that Temporal runs, on virtual time and in memory. Starts no server.',
  examples: [
    'relance test campaigns',
    'relance test campaigns --only cart_recovery --coverage',
    'relance test campaigns --watch',
    'relance test campaigns --junit results.xml --coverage-min 85',
  ],
  configure: (command) => addReplayOptions(addTestOptions(command.argument('[folder]', FOLDER_HELP, '.'))),
  run: async (reporter, args, options) => {
    const folder = folderOf(args);
    const replayed = await replayOrRecord(reporter, folder, options);
    if (replayed !== undefined) return replayed;
    const asked = readTestOptions(options);
    if (asked.watch) return (await import('../test/watch.ts')).watchTests(reporter, folder, asked);
    return (await import('../test/run.ts')).testOnce(reporter, folder, asked);
  },
};
