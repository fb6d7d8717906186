/**
 * What was compiled for a run of the tests, kept on disk: when no file has changed since, parsing and checking need not be done again. One file below
 * `.relance/cache/tests`, named by the digest of all that it was made from; it may be deleted at any time. Code that runs from its sources keeps
 * nothing, since it may have changed itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CampaignTest, Program } from '../../language/program.ts';
import { compileTestsOf } from '../compile/compile-files.ts';
import type { CompiledTests } from '../compile/compile-tests.ts';
import type { WorkspaceFiles } from '../workspace/read-workspace.ts';
import type { TestOptions } from './options.ts';

/** What was compiled, and what has been found out since about it. */
export interface Remembered extends CompiledTests {
  /** By test: the clauses without which it passes, too; undefined: not tried yet. */
  readonly proofs?: Proofs;
  /** Keeps them. */
  keepProofs(proofs: Proofs): Promise<void>;
}

/** Labels of clauses by the places of tests in their list. */
export type Proofs = Readonly<Record<number, readonly string[]>>;

/** As `compileTests`, from the disk where that holds the answer. Findings are part of it. */
export async function compileRemembered(
  { folder, files }: WorkspaceFiles,
  { only, grep }: Pick<TestOptions, 'only' | 'grep'>,
  wanted: (program: Program) => readonly CampaignTest[],
): Promise<Remembered> {
  const own = digestOfOwnCode();
  if (own === undefined) return { ...(await compileTestsOf(files, wanted)), keepProofs: async () => undefined };
  const memory = join(folder, '.relance', 'cache', 'tests');
  const name = `${digestOf([own, only ?? '', String(grep ?? ''), ...[...files].flat()])}.bin`;
  const known = await recall(join(memory, name));
  const compiled = known ?? (await compileTestsOf(files, wanted));
  if (known === undefined) await remember(memory, name, compiled);
  return { ...compiled, keepProofs: (proofs) => remember(memory, name, { ...compiled, proofs }) };
}

/** Of the bundle, whose first file names all others by their digests; undefined where the code runs from its sources. */
function digestOfOwnCode(): string | undefined {
  if (import.meta.filename.endsWith('.ts')) return undefined;
  try {
    return digestOf([readFileSync(join(import.meta.dirname, '..', 'main.js'), 'utf8'), import.meta.filename, process.version]);
  } catch {
    return undefined;
  }
}

/** Each text with its length, so that no two lists look alike. */
function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}

/** What lies on disk. */
type Kept = CompiledTests & Pick<Remembered, 'proofs'>;

/** The one place where bytes become what was compiled: they were written by this very code. */
async function recall(file: string): Promise<Kept | undefined> {
  try {
    return deserialize(await readFile(file)) as Kept;
  } catch {
    return undefined;
  }
}

/** Only the newest is kept. A workspace that may not be written to is tested all the same. */
async function remember(folder: string, name: string, compiled: Kept): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.gitignore'), '*\n');
    const beside = join(folder, `${process.pid}.tmp`);
    await writeFile(beside, serialize(compiled));
    await rename(beside, join(folder, name));
    const others = (await readdir(folder)).filter((other) => other.endsWith('.bin') && other !== name);
    await Promise.all(others.map((other) => rm(join(folder, other), { force: true })));
  } catch {}
}
