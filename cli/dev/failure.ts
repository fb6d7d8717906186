/** What made the running parts fail, told as the one thing that a person can mend. */
import { dirname } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { diskFull, isAway, isNoSpace } from '../output/environment-errors.ts';
import { shownPath } from '../output/shown-path.ts';
import type { DataFolder } from './data-folder.ts';
import { nearlyFull } from './disk-space.ts';

/** The Temporal server that we started has ended by itself. `output` is what it wrote. */
export function temporalEnded(data: DataFolder, output: string): RelanceError {
  // Its banner says nothing of the cause.
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^Temporal [\w ]*(:|\d)/.test(line));
  return new RelanceError({
    code: 'temporal-ended',
    summary: 'The Temporal server has ended.',
    why: lines.length === 0 ? 'It was killed, or ended without a word.' : `It wrote:\n${lines.slice(0, 5).join('\n')}`,
    help: `Start again; work goes on where it was. If it happens again, read ${shownPath(data.temporal)}/temporal.log.`,
  });
}

/** The kernel needs a moment to tell us that a server of ours has ended. Real ms. */
const A_MOMENT_MS = 300;

/** The servers behind what failed, as far as they have been started. */
export interface FailedAmong {
  readonly data: DataFolder;
  readonly temporal?: { readonly ended: Promise<string> };
  readonly postgres?: { readonly log?: string };
}

/** Explains an error of the running parts: a full disk, a server that ended, else the error as it is. */
export async function explainFailure(error: unknown, { data, temporal, postgres }: FailedAmong): Promise<unknown> {
  const full = await nearlyFull(foldersOf(data, postgres?.log));
  if (full !== undefined) return full;
  if (isNoSpace(error)) return diskFull(messageOf(error), error);
  if (error instanceof RelanceError) return error;
  const output = await Promise.race([temporal?.ended, pause(A_MOMENT_MS)]);
  if (output !== undefined)
    return isNoSpace(new Error(output)) ? diskFull('The Temporal server could not write.', error) : temporalEnded(data, output);
  if (isAway(error)) return postgresAway(postgres?.log, error);
  return error;
}

/** Where data is written: as root the cluster of Postgres lies outside of the workspace. */
export const foldersOf = (data: DataFolder, postgresLog: string | undefined): readonly string[] =>
  postgresLog === undefined ? [data.root] : [data.root, dirname(postgresLog)];

const postgresAway = (log: string | undefined, error: unknown): RelanceError =>
  new RelanceError({
    code: 'postgres-away',
    summary: 'The Postgres server does not answer any more.',
    why: messageOf(error),
    help:
      log === undefined
        ? 'Check the server of DATABASE_URL, then start again: work goes on where it was.'
        : `Start again; work goes on where it was. If it happens again, read ${shownPath(log)}.`,
    cause: error,
  });

/** The database is the user's, not the embedded one. */
export const usesOwnDatabase = (): boolean => (process.env.DATABASE_URL ?? '') !== '';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const pause = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
