/** The example files that are broken on purpose: the example shop, a shop that says everything once, and the examples of the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksIn } from '../../docs/blocks.ts';
import { examplesOf } from '../../docs/workspaces.ts';

/** A workspace, and those of its files that are broken one after the other. */
export interface ExampleWorkspace {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly broken: readonly string[];
}

const root = join(import.meta.dirname, '..', '..', '..');

/** All of them, in a fixed order. */
export function exampleWorkspaces(): readonly ExampleWorkspace[] {
  return [folder('campaigns', join(root, 'campaigns')), folder('whole language', join(import.meta.dirname, 'shop')), ...documented()];
}

/** The workspace that stands in a folder. */
export function folder(name: string, path: string): ExampleWorkspace {
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => !file.startsWith('.') && (file.endsWith('.campaign') || /^[^/]+\.yaml$/.test(file) || /^messages\/.+\.\w+$/.test(file)),
    )
    .sort();
  const files = new Map(found.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
  return { name, files, broken: found.filter((file) => file.endsWith('.campaign')) };
}

function documented(): readonly ExampleWorkspace[] {
  const examples = blocksIn('campaign').flatMap(examplesOf);
  return examples.flatMap(({ name, files, error }) => (error === undefined ? [{ name, files, broken: ['example.campaign'] }] : []));
}
