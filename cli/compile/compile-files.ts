import type { CompiledTests, compileTests } from './compile-tests.ts';
import type { CompiledWorkspace, CompileOptions } from './compile-workspace.ts';

/** `compileWorkspace`, loaded at its first use: parser and checker take half a second to load, which `--help` and a wrong option need not wait for. */
export async function compileFiles(files: ReadonlyMap<string, string>, options: CompileOptions = {}): Promise<CompiledWorkspace> {
  const { compileWorkspace } = await import('./compile-workspace.ts');
  return compileWorkspace(files, options);
}

/** `compileTests`, loaded at its first use. */
export async function compileTestsOf(...given: Parameters<typeof compileTests>): Promise<CompiledTests> {
  const { compileTests } = await import('./compile-tests.ts');
  return compileTests(...given);
}
