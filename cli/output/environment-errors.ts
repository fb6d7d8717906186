/** Failures of the machine that arrive as system or database errors, told as what they are. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

const NO_SPACE = new Set(['ENOSPC', '53100', 'EDQUOT']);
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08001']);

/** The error as a `RelanceError`, or undefined if it is none of these (then it is a defect). */
export function asEnvironmentError(error: unknown): RelanceError | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const why = error instanceof Error ? error.message : String(error);
  if (NO_SPACE.has(code)) {
    return new RelanceError({
      code: 'no-disk-space',
      summary: 'The disk is full.',
      why,
      help: 'Free some space (about 500 MB is enough) and start again: nothing that was confirmed is lost.',
      cause: error,
    });
  }
  if (AWAY.has(code)) {
    return new RelanceError({
      code: 'server-away',
      summary: 'A server that Relance needs has gone away.',
      why,
      help: 'Start again; work goes on where it was. If it happens again, look at the logs in `.relance/`.',
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new RelanceError({ code: 'not-permitted', summary: 'A file or folder may not be written.', why, help: 'Check its owner and permissions.', cause: error });
  }
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
