/** From the author's files to a build: check, compile campaigns, segments and messages. */
import type { Build } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import { partOf } from '../../compiler/part-of.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Program } from '../../language/program.ts';
import { digest, type FindOptions, findMistakes } from './find-mistakes.ts';

export { digest } from './find-mistakes.ts';

/** What compiling a workspace gives. `build` is there iff no diagnostic is an error. */
export interface CompiledWorkspace {
  readonly program?: Program;
  readonly build?: Build;
  readonly diagnostics: readonly Diagnostic[];
}

/** How it is compiled; `only`: to draw this campaign, with what it needs. */
export interface CompileOptions extends FindOptions {
  readonly only?: string;
}

/** Checks, and compiles if the check passes. MJML is loaded when it is needed. */
export async function compileWorkspace(files: ReadonlyMap<string, string>, options: CompileOptions = {}): Promise<CompiledWorkspace> {
  const { only } = options;
  const { program: whole, messages, diagnostics } = await findMistakes(files, options);
  if (whole === undefined) return { diagnostics };
  const source = (file: string): string => files.get(file) ?? '';
  const program = only === undefined ? whole : partOf(whole, [only], []);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { program: whole, diagnostics };
  const compiled = compile(program, {
    digest,
    source,
  });
  const { settings, schema } = program;
  return { program: whole, diagnostics, build: { ...compiled, messages, settings, schema } };
}
