import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';
import { writeWhole } from '../workspace/write-whole.ts';

/** Writes the page, whole or not at all. Throws a `RelanceError` if it cannot be written. */
export async function writePage(path: string, page: string): Promise<void> {
  await writeWhole(path, page).catch((cause: unknown) => {
    throw new RelanceError({
      code: 'cannot-write',
      summary: `The file \`${shownPath(path)}\` cannot be written.`,
      why: cause instanceof Error ? cause.message : String(cause),
      help: 'Check that the folder is there, its permissions, and the space on the disk.',
      cause,
    });
  });
}
