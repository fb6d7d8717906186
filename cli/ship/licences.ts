import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Licences that let their code be passed on with nothing but their text. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/** Name of the file, beside the bundle's entry. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENCES';

/** Writes the licences of all packages that have code in the bundle. Fails where one asks for more than its text, or brings none. */
export function thirdPartyLicences(): Plugin {
  return {
    name: 'third-party-licences',
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          if (renderedLength > 0 && id.includes('node_modules')) folders.add(packageOf(id));
        }
      }
      const texts = [...folders].map(licenceOf).sort();
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: `${[HEAD, ...texts].join(`\n${'-'.repeat(80)}\n\n`)}` });
    },
  };
}

const HEAD = 'The bundled command line of Relance holds code of these packages.\n';

/** Folder of the package that a module belongs to; its `package.json` has a version, others inside of it only say what kind of module lies there. */
function packageOf(id: string): string {
  for (let folder = dirname(id); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && manifestOf(folder).version !== undefined) return folder;
  }
  throw new Error(`${id} belongs to no package.`);
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function licenceOf(folder: string): string {
  const { name, version, license = 'none' } = manifestOf(folder);
  if (!PERMISSIVE.includes(license))
    throw new Error(`${name} has the licence ${license}: list it in \`dependencies\`, so that it stays outside of the bundle.`);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} brings no text of its licence: list it in \`dependencies\`.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${name} ${version}, ${license}\n\n${texts.join('\n\n')}\n`;
}
