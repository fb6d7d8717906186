/** From the author's files to a build: check, compile campaigns, segments and messages. */
import type { Build } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import { findNotYet } from '../../compiler/not-yet/find-not-yet.ts';
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

/** Checks, and compiles if the check passes. MJML and ts-morph are loaded when they are needed. */
export async function compileWorkspace(files: ReadonlyMap<string, string>, options: FindOptions = {}): Promise<CompiledWorkspace> {
  const { program, messages, diagnostics: mistakes } = await findMistakes(files, options);
  if (program === undefined) return { diagnostics: mistakes };
  const source = (file: string): string => files.get(file) ?? '';
  const diagnostics = [...mistakes, ...findNotYet(program, source)];
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { program, diagnostics };
  const compiled = await compile(program, {
    digest,
    source,
    loadTsMorph: () => import('ts-morph'),
  });
  const { settings, schema } = program;
  return { program, diagnostics, build: { ...compiled, messages, settings, schema } };
}
