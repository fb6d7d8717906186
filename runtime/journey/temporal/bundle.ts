import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { type BundleFile, bundleFiles, ENTRY_NAME, hashOf, RUNNER_FILE, type WorkflowSource } from './bundle-files.ts';

/** Workflow code as one script. Its source map is inline and reaches back to the `.campaign` files. */
export interface CampaignBundle {
  readonly code: string;
  /** Changes with the set of revisions, their code, the runner and the SDK. */
  readonly hash: string;
}

const SDK_PACKAGES = ['@temporalio/workflow', '@temporalio/common'];
const packageRequire = createRequire(import.meta.url);

/**
 * Bundles the union of the given revisions. The folder (such as `.relance/bundle/`) holds the sources and the last bundle,
 * which is taken as it is when nothing changed. It may lie outside of the package. Throws `RelanceError` `bundle-failed`.
 */
export async function createBundle(sources: readonly WorkflowSource[], folder: string): Promise<CampaignBundle> {
  const home = resolve(folder);
  const files = bundleFiles(sources);
  const hash = hashOf(files, await surroundings());
  const bundleFile = join(home, `${hash}.bundle.js`);
  const cached = await readFile(bundleFile, 'utf8').catch(() => undefined);
  if (cached !== undefined) return { code: cached, hash };
  await writeSources(home, files);
  const code = await runBundler(join(home, ENTRY_NAME));
  await writeWhole(bundleFile, code);
  return { code, hash };
}

/** What a bundle depends on besides its revisions: our workflow code and the SDK. */
async function surroundings(): Promise<readonly string[]> {
  const folder = dirname(RUNNER_FILE);
  const names = (await readdir(folder)).sort();
  const runner = await Promise.all([...names.map((name) => join(folder, name))].map((file) => readFile(file, 'utf8')));
  const sdk: unknown = packageRequire('@temporalio/workflow/package.json');
  return [JSON.stringify(sdk), ...runner];
}

async function writeSources(home: string, files: readonly BundleFile[]): Promise<void> {
  await mkdir(home, { recursive: true });
  // Revisions without live runs leave the folder; only files that we name so are ours to remove.
  const old = (await readdir(home)).filter((name) => /\.workflow\.ts$|\.bundle\.js$/.test(name));
  await Promise.all(old.map((name) => rm(join(home, name), { force: true })));
  await Promise.all(files.map((file) => writeFile(join(home, file.name), file.text)));
}

/** Invariant: a bundle's file is complete or not there. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

async function runBundler(entry: string): Promise<string> {
  const output: string[] = [];
  const logger = new DefaultLogger('ERROR', (line) => output.push(line.message));
  try {
    return (await bundleWorkflowCode({ workflowsPath: entry, logger, webpackConfigHook: resolveFromPackage })).code;
  } catch (cause) {
    throw bundleFailed([...output, cause instanceof Error ? cause.message : String(cause)].join('\n'), cause);
  }
}

/** The entry may lie in a workspace without `node_modules`: the SDK is the one that this package has. */
const resolveFromPackage: NonNullable<BundleOptions['webpackConfigHook']> = (config) => {
  const ours = Object.fromEntries(SDK_PACKAGES.map((name) => [name, dirname(packageRequire.resolve(`${name}/package.json`))]));
  return { ...config, resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...ours } } };
};

function bundleFailed(output: string, cause: unknown): RelanceError {
  return new RelanceError({
    code: 'bundle-failed',
    summary: 'The code of the campaigns could not be bundled.',
    why: output,
    help: 'Compile the campaigns again with this version of Relance; if that does not help, report this text as a defect.',
    cause,
  });
}
