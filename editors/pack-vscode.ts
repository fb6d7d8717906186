/**
 * Packs the VS Code extension into `editors/vscode/relance-VERSION.vsix`: `npm run vsix`. Needs no network: the grammar is generated, extension and
 * language server are bundled from the sources of this repository, and vsce packs what lies there.
 */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { GRAMMAR_FILE, grammarText } from './textmate/generate.ts';

const FOLDER = join(import.meta.dirname, 'vscode');

/** Bundles one entry with all that it imports but `external`, for Node. */
async function bundle(entry: string, file: string, format: 'cjs' | 'es', external: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: FOLDER,
    ssr: { noExternal: true, external: [...external], target: 'node' },
    build: {
      ssr: join(FOLDER, entry),
      outDir: join(FOLDER, 'dist'),
      emptyOutDir: false,
      target: 'node22',
      minify: true,
      rollupOptions: { external: [...external], output: { format, entryFileNames: file, chunkFileNames: '[name].mjs' } },
    },
  });
}

/** Makes the extension and answers the path of the `.vsix`. */
export async function packExtension(): Promise<string> {
  rmSync(join(FOLDER, 'dist'), { recursive: true, force: true });
  writeFileSync(GRAMMAR_FILE, grammarText());
  await bundle('src/extension.ts', 'extension.js', 'cjs', ['vscode']);
  await bundle('src/server.ts', 'server.mjs', 'es', []);
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
  const file = join(FOLDER, `relance-${manifest.version}.vsix`);
  const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
  const options = ['--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', file];
  await promisify(execFile)(process.execPath, [vsce, 'package', ...options], { cwd: FOLDER });
  return file;
}

if (import.meta.main) process.stdout.write(`${await packExtension()}\n`);
