/** Builds the page when it is missing or not of these sources. Vite runs only then; the published package brings the page built. */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { RelanceError } from '../language/diagnostics/relance-error.ts';

/** A built page. */
export interface BuiltDashboard {
  /** Folder that holds `index.html`; hand it to `startServer` as `assets`. */
  readonly folder: string;
  /** False if it was there already. */
  readonly built: boolean;
}

/** Options of `buildDashboard`. */
export interface BuildOptions {
  /** Told once before a build begins; it takes a second or two. */
  readonly onBuild?: () => void;
  /** Folder of the page's sources; default: this file's. */
  readonly root?: string;
}

const SOURCES = ['index.html', 'vite.config.ts', 'public', 'src'];

/**
 * Answers the folder of the page, built from the sources as they are now: `dist/page-<hash of the sources>`. Without sources (the published
 * package) it answers the page that was shipped. Fails with a RelanceError (`page-missing`, `page-build-failed`).
 */
export async function buildDashboard(options: BuildOptions = {}): Promise<BuiltDashboard> {
  const root = options.root ?? import.meta.dirname;
  const dist = join(root, 'dist');
  if (!(await exists(join(root, 'src')))) return { folder: await shipped(dist), built: false };
  const name = `page-${await hashOf(root)}`;
  const folder = join(dist, name);
  if (await exists(join(folder, 'index.html'))) return { folder, built: false };
  options.onBuild?.();
  await buildInto(root, dist, folder);
  await removeOthers(dist, name);
  return { folder, built: true };
}

// Built beside its place and moved there whole: a server never sees half a page, and two builds at once do not disturb each other.
async function buildInto(root: string, dist: string, folder: string): Promise<void> {
  const draft = join(dist, `draft-${randomUUID()}`);
  await mkdir(dist, { recursive: true });
  try {
    await runVite(root, draft);
    await rename(draft, folder);
  } catch (cause) {
    // Somebody else was quicker: theirs is the same page.
    if (await exists(join(folder, 'index.html'))) return;
    throw new RelanceError({
      code: 'page-build-failed',
      summary: 'The page could not be built.',
      why: cause instanceof Error ? cause.message : String(cause),
      help: 'Run `npm ci` to install what the build needs. If files of `dashboard/` were changed, the message above names the place.',
      cause,
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const run = promisify(execFile);

// In a process of its own: Vite obeys NODE_ENV (a page built under a test runner would be a development page), and its memory goes with it.
async function runVite(root: string, outDir: string): Promise<void> {
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  await run(process.execPath, [vite, 'build', root, '--outDir', outDir, '--logLevel', 'error'], { cwd: root, env });
}

async function shipped(dist: string): Promise<string> {
  const names = await readdir(dist).catch(() => []);
  for (const name of names) {
    if (name.startsWith('page-') && (await exists(join(dist, name, 'index.html')))) return join(dist, name);
  }
  throw new RelanceError({
    code: 'page-missing',
    summary: 'The page is missing.',
    why: `There is neither a built page nor its sources in \`${dist}\`.`,
    help: 'Install the package again.',
  });
}

/** Pages of older sources that nobody has touched for a day; a server that still runs may serve a younger one. */
async function removeOthers(dist: string, keep: string): Promise<void> {
  for (const name of await readdir(dist)) {
    const folder = join(dist, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (name !== keep && Date.now() - mtimeMs > 86_400_000) await rm(folder, { recursive: true, force: true });
  }
}

/** SHA-256 over names and contents, first 12 hex digits. */
async function hashOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(root, source)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
