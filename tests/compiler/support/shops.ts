/** Two workspaces: the example shop, and a shop whose campaigns hold every construct of the language. */
import { join } from 'node:path';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Program } from '../../../language/program.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A workspace, checked. */
export interface Shop {
  readonly shop: string;
  readonly files: ReadonlyMap<string, string>;
  readonly program: Program;
}

/** Both, read from their folders. */
export const SHOPS: readonly Shop[] = await Promise.all(
  [
    ['example', join(ROOT, 'campaigns')],
    ['constructs', join(ROOT, 'tests', 'compiler', 'explain', 'shop')],
  ].map(async ([shop = '', folder = '']) => {
    const { files } = await readWorkspace(folder);
    return { shop, files, program: checked(files) };
  }),
);

/** Checks files that have no mistake; throws what a person would see of the others. */
export function checked(files: ReadonlyMap<string, string>): Program {
  const { program, diagnostics } = check(files);
  if (program === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  }
  return program;
}
