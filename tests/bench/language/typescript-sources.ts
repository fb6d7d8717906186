import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDERS = ['language', 'compiler', 'runtime', 'cli'];

/** So many bytes of TypeScript: the sources of this repository, in the order of their paths, cut at the end; read again where they do not suffice. */
export function typeScriptSources(bytes: number): readonly (readonly [name: string, text: string])[] {
  const own = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name): readonly [string, string] => [name, readFileSync(join(ROOT, name), 'utf8')]);
  const sources: (readonly [string, string])[] = [];
  let left = bytes;
  for (let round = 0; left > 0; round += 1) {
    for (const [name, text] of own) {
      if (left <= 0) break;
      // A cut file ends in the middle, which the parser recovers from; it is one of hundreds.
      const taken = text.slice(0, left);
      sources.push([round === 0 ? name : `${round}/${name}`, taken]);
      left -= Buffer.byteLength(taken);
    }
  }
  return sources;
}
