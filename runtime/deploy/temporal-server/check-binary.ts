import { runCommand } from './run-command.ts';
import { found, missing, type SourceResult } from './server-source.ts';

const ANSWER_WITHIN = 10_000;

/** Asks a binary for its version: one for another platform, or another program of this name, is not taken. */
export async function checkBinary(binary: string): Promise<SourceResult> {
  const answer = await runCommand(binary, ['--version'], { timeout: ANSWER_WITHIN });
  if (answer.kind === 'failed') return missing(answer.reason);
  return /^temporal version /m.test(answer.stdout) ? found(binary) : missing(`\`${binary}\` is not Temporal's CLI`);
}
