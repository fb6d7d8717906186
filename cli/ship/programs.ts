import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** How a source names a file that is started by its path and never imported: a thread, a child process, the workflow that Temporal bundles. */
const PROGRAM = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;
/** Workflow code, by the path of its folder. */
const WORKFLOW_CODE = /[\\/]temporal[\\/]workflow[\\/]/;

/**
 * Takes the programs into a bundle, and lets the code that starts them find them there. They share chunks with the rest, but for workflow code: what
 * is in its file is run by Temporal and must be deterministic, so it is bundled apart, with nothing but what it imports.
 */
export function ownPrograms(external: (id: string) => boolean): Plugin {
  return {
    name: 'own-programs',
    async transform(code, id) {
      if (id.includes('node_modules')) return null;
      let changed = code;
      for (const [text, path = ''] of code.matchAll(PROGRAM)) {
        const file = join(dirname(id), path);
        const name = relative(dirname(id), file).replace(/\\/g, '/').replace(/\.ts$/, '.js');
        const reference = WORKFLOW_CODE.test(file)
          ? this.emitFile({ type: 'asset', fileName: name, source: await bundleApart(file, external) })
          : this.emitFile({ type: 'chunk', id: file, fileName: name });
        changed = changed.replace(text, `new URL(import.meta.ROLLUP_FILE_URL_${reference})`);
      }
      return changed === code ? null : changed;
    },
  };
}

/** One file with all that `input` imports but the packages that stay outside. */
async function bundleApart(input: string, external: (id: string) => boolean): Promise<string> {
  const bundle = await rolldown({ input, external, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
