/** From the author's files to what `relance test` runs: the tests that are wanted, and the part of the workspace that they need. */
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import { partOf } from '../../compiler/part-of.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { CampaignTest, Program } from '../../language/program.ts';
import { digest, type FindOptions, findMistakes } from './find-mistakes.ts';

/** What compiling tests gives. `build` is there iff no diagnostic is an error; it holds what the tests need. */
export interface CompiledTests {
  readonly diagnostics: readonly Diagnostic[];
  readonly build?: Build;
  readonly tests: readonly CampaignTest[];
}

/** Checks the workspace and compiles what the wanted tests need; `wanted` chooses among the tests of the program. */
export async function compileTests(
  files: ReadonlyMap<string, string>,
  wanted: (program: Program) => readonly CampaignTest[],
  options: FindOptions = {},
): Promise<CompiledTests> {
  const { program, messages, diagnostics } = await findMistakes(files, options);
  if (program === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, tests: [] };
  const source = (file: string): string => files.get(file) ?? '';
  const tests = wanted(program);
  const part = partWith(program, tests);
  const compiled = await compile(part, { digest, source, loadTsMorph: () => import('ts-morph') });
  const { settings, schema } = program;
  return { diagnostics, tests, build: { ...compiled, messages: messagesOf(part, messages), settings, schema } };
}

/** The campaigns under test with those beside them, and what they need. */
function partWith(program: Program, tests: readonly CampaignTest[]): Program {
  const campaigns = tests.flatMap(({ campaign, beside }) => [campaign, ...beside]);
  return partOf(program, campaigns, tests);
}

function messagesOf(part: Program, messages: readonly CompiledMessage[]): readonly CompiledMessage[] {
  const needed = new Set(part.messages.map(({ channel, name }) => `${channel} ${name}`));
  return messages.filter(({ channel, name }) => needed.has(`${channel} ${name}`));
}
