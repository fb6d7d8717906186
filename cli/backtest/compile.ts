/** From files to a build of some campaigns. Their mails are not made: a backtest renders none, and loading MJML takes longer than most backtests. */
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import type { MjmlPort } from '../../compiler/messages/mjml/port.ts';
import { partOf } from '../../compiler/part-of.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Program } from '../../language/program.ts';
import { digest, findMistakes } from '../compile/find-mistakes.ts';

/** What compiling gives. `build` is there iff no diagnostic is an error. */
export interface CompiledCampaigns {
  readonly diagnostics: readonly Diagnostic[];
  readonly program?: Program;
  readonly build?: Build;
}

/** The mail as it is written: what is said of its Liquid is said all the same. */
const asWritten: MjmlPort = async (source) => ({ html: source, errors: [] });

/** Checks the workspace, and compiles the campaigns that `wanted` names (all, if undefined), with what they start and need. */
export async function compileCampaigns(
  files: ReadonlyMap<string, string>,
  wanted: (program: Program) => readonly string[],
): Promise<CompiledCampaigns> {
  const { program, messages, diagnostics } = await findMistakes(files, { mjml: asWritten });
  if (program === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const part = partOf(program, wanted(program), []);
  const source = (file: string): string => files.get(file) ?? '';
  const compiled = compile(part, { digest, source });
  const { settings, schema } = program;
  return { diagnostics, program, build: { ...compiled, messages: messagesOf(part, messages), settings, schema } };
}

function messagesOf(part: Program, messages: readonly CompiledMessage[]): readonly CompiledMessage[] {
  const needed = new Set(part.messages.map(({ channel, name }) => `${channel} ${name}`));
  return messages.filter(({ channel, name }) => needed.has(`${channel} ${name}`));
}
