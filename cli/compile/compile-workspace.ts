/** From the author's files to a build: check, compile campaigns, segments and messages. Every command goes through here, so they cannot disagree. */
import { createHash } from 'node:crypto';
import type { Build } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import { compileMessages } from '../../compiler/messages/compile-messages.ts';
import { findNotYet } from '../../compiler/not-yet/find-not-yet.ts';
import { check } from '../../language/check/check.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Program } from '../../language/program.ts';

/** What compiling a workspace gives. `build` is there iff no diagnostic is an error. */
export interface CompiledWorkspace {
  readonly program?: Program;
  readonly build?: Build;
  readonly diagnostics: readonly Diagnostic[];
}

/** SHA-256, hex. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Checks, and compiles if the check passes. MJML and ts-morph are loaded here, when they are needed. */
export async function compileWorkspace(files: ReadonlyMap<string, string>): Promise<CompiledWorkspace> {
  const checked = check(files);
  if (checked.program === undefined) return { diagnostics: checked.diagnostics };
  const { program } = checked;
  const source = (file: string): string => files.get(file) ?? '';
  const notYet = findNotYet(program, source);
  if (notYet.length > 0) return { program, diagnostics: [...checked.diagnostics, ...notYet] };
  const { default: mjml } = await import('mjml');
  const messages = await compileMessages(program, { mjml }, digest);
  const diagnostics = [...checked.diagnostics, ...messages.diagnostics];
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { program, diagnostics };
  const compiled = await compile(program, {
    digest,
    source,
    loadTsMorph: () => import('ts-morph'),
  });
  const { settings, schema } = program;
  return { program, diagnostics, build: { ...compiled, messages: messages.messages, settings, schema } };
}
