import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that nobody ever reads half of it: its new text is written beside it and takes its place at once. Mode and symbolic links stay.
 * Throws the system's error, and leaves the old text, where it cannot be written.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text, mode === undefined ? {} : { mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
