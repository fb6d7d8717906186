/** A copy of the example workspace that a test may change, with a few days of its orders so that a run takes seconds. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '../../../runtime/store/postgres/embedded.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'campaigns');
const ORDERS = 'data/orders.csv';

/** A workspace of one test. Files are named as in the workspace, with `/`. */
export interface TestWorkspace {
  readonly folder: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Replaces a text that must be there. */
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** Puts the example's own file back. */
  restore(file: string): void;
  /** Removes everything, the database's cluster included; nothing may run on it any more. */
  dispose(): Promise<void>;
}

/** Copies the example. Its orders are those of 1 to 3 December 2010. `parent` is where the folder is made. */
export function copyExample(parent = tmpdir()): TestWorkspace {
  const folder = mkdtempSync(join(parent, 'relance-e2e-'));
  for (const name of readdirSync(EXAMPLE)) {
    if (name !== '.relance') cpSync(join(EXAMPLE, name), join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, ORDERS), fewOrders());
  const path = (file: string): string => join(folder, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  return {
    folder,
    read,
    write: (file, text) => writeFileSync(path(file), text),
    edit: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} has no \`${from}\`.`);
      writeFileSync(path(file), text.replace(from, to));
    },
    remove: (file) => rmSync(path(file)),
    restore: (file) => (file === ORDERS ? writeFileSync(path(file), fewOrders()) : cpSync(join(EXAMPLE, file), path(file))),
    dispose: async () => {
      await removeEmbeddedPostgres({ dataRoot: path('.relance/postgres') });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fewOrders(): string {
  const [header, ...rows] = readFileSync(join(EXAMPLE, ORDERS), 'utf8').split('\n');
  return `${[header, ...rows.filter((row) => /,2010-12-0[1-3] /.test(row))].join('\n')}\n`;
}
