/** The options of `relance test` that are about recorded histories. */
import { resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** Adds them. */
export const addReplayOptions = (command: Commander): Commander =>
  command
    .option('--replay <dir>', 'instead of the tests: replay the recorded histories of this folder on the code of this version')
    .option('--record <dir>', 'instead of the tests: record what runs of the deployed campaigns did, to replay it later');

/** Does what they ask for, if they do; undefined: the tests are to run. Temporal is loaded only here. */
export async function replayOrRecord(
  reporter: Reporter,
  folder: string,
  { replay, record }: Readonly<Record<string, unknown>>,
): Promise<ExitCode | undefined> {
  if (typeof replay === 'string' && typeof record === 'string') {
    throw wrongOption('--record', record, '`--replay` is given too.', 'Record first, then replay.');
  }
  if (typeof record === 'string') {
    const { recordHistories } = await import('./record.ts');
    return (await recordHistories(reporter, folder, resolve(record))) ? EXIT.ok : EXIT.findings;
  }
  if (typeof replay !== 'string') return undefined;
  const { replayHistories } = await import('./replay.ts');
  return replayHistories(reporter, folder, resolve(replay));
}
