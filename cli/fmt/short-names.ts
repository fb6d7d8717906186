/** The short names of events that hold for a file: those of the schema of its workspace. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSchema } from '../../language/check/read-files.ts';
import { builtinShortNames, shortNamesOf } from '../../language/format/short-names.ts';
import { readText } from '../workspace/read-text.ts';

/** Short names by the two words of their events. */
export type ShortNames = ReadonlyMap<string, string>;

/** A reader that looks at each folder once. `file` is a whole path. */
export function createShortNamesReader(): (file: string) => Promise<ShortNames> {
  const known = new Map<string, Promise<ShortNames>>();
  const ofFolder = (folder: string): Promise<ShortNames> => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const read = readFolder(folder, ofFolder);
    known.set(folder, read);
    return read;
  };
  return (file) => ofFolder(dirname(file));
}

/** The workspace is the nearest folder above with a `relance.yaml`; without one the built-in names hold. */
async function readFolder(folder: string, above: (folder: string) => Promise<ShortNames>): Promise<ShortNames> {
  if (!(await exists(join(folder, 'relance.yaml')))) return dirname(folder) === folder ? builtinShortNames() : above(dirname(folder));
  const schema = join(folder, 'schema.yaml');
  if (!(await exists(schema))) return builtinShortNames();
  return shortNamesOf(readSchema(new Map([['schema.yaml', await readText(schema)]]), []).wholeSchema.events);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
