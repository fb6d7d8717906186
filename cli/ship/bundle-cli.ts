/**
 * Bundles the command line into `dist/cli`: the script `prepare`, and part of `npm run build`. From sources a short command loads more than six hundred
 * modules; bundled, some forty, and what a command does not need stays in chunks of its own. Packages of `dependencies` stay outside, all others end in
 * the bundle.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { thirdPartyLicences } from './licences.ts';
import { ownPrograms } from './programs.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Writes the bundle into the folder, in place of what was there: `main.js`, its chunks, programs that it starts by their file, and the licences. */
export async function bundleCli(folder: string): Promise<void> {
  const external = outsiders();
  const bundle = await rolldown({
    input: join(ROOT, 'cli', 'main.ts'),
    cwd: ROOT,
    platform: 'node',
    external,
    plugins: [ownPrograms(external), thirdPartyLicences()],
  });
  await rm(folder, { recursive: true, force: true });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
}

/** Node's own modules, and the packages that are installed with the published one. */
function outsiders(): (id: string) => boolean {
  const { dependencies }: { readonly dependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies);
  return (id) => isBuiltin(id) || names.some((name) => id === name || id.startsWith(`${name}/`));
}

if (import.meta.main) await bundleCli(join(ROOT, 'dist', 'cli'));
