/** Failures of the machine that arrive as system or database errors, told as what they are. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

const NOT_PERMITTED = new Set(['EACCES', 'EPERM', 'EROFS']);
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', '53100']);
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006']);
/** What `pg` says without a code when its server ends in the middle of something. */
const AWAY_WORDS = /^Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/;

/** The error as a `RelanceError`, or undefined if it is none of these (then it is a defect). */
export function asEnvironmentError(error: unknown): RelanceError | undefined {
  const why = error instanceof Error ? error.message : String(error);
  if (isNoSpace(error)) return diskFull(why, error);
  const code = codeOf(error) ?? '';
  if (isAway(error)) {
    return new RelanceError({
      code: 'server-away',
      summary: 'A server that Relance needs has gone away.',
      why,
      help: 'Start again; work goes on where it was. If it happens again, look at the logs in `.relance/`.',
      cause: error,
    });
  }
  if (NOT_PERMITTED.has(code)) {
    return new RelanceError({
      code: 'not-permitted',
      summary: 'A file or folder may not be read or written.',
      why,
      help: 'Check its owner and permissions, then start again.',
      cause: error,
    });
  }
  return undefined;
}

/** No room on the disk, said by the system, by Postgres or by the Temporal server. */
export function isNoSpace(error: unknown): boolean {
  return NO_SPACE.has(codeOf(error) ?? '') || /no space left on device|database or disk is full/i.test(messagesOf(error));
}

/** The connection to a server was refused or has ended. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return AWAY.has(code) || (code === 'ENOENT' && syscallOf(error) === 'connect') || AWAY_WORDS.test(messagesOf(error));
}

/** The error of a full disk. */
export const diskFull = (why: string, cause?: unknown): RelanceError =>
  new RelanceError({
    code: 'no-disk-space',
    summary: 'The disk is full.',
    why,
    help: 'Free some space (500 MB is enough) and start again: nothing that was confirmed is lost.',
    cause,
  });

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

const syscallOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'syscall' in error ? error.syscall : undefined;

/** Messages of the error and its causes, one a line. */
function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${messagesOf(error.cause)}`;
}
