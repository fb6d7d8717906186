import type { CompiledWorkspace } from './compile-workspace.ts';

/** `compileWorkspace`, loaded at its first use: parser and checker take half a second to load, which `--help` and a wrong option need not wait for. */
export async function compileFiles(files: ReadonlyMap<string, string>): Promise<CompiledWorkspace> {
  const { compileWorkspace } = await import('./compile-workspace.ts');
  return compileWorkspace(files);
}
