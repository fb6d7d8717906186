/** From the author's files to what `relance test` runs: the tests that are wanted, and the part of the workspace that they need. */
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { type CompilePorts, compile, compileCampaign } from '../../compiler/compile.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import { lower } from '../../compiler/flow/lower.ts';
import type { MjmlPort } from '../../compiler/messages/mjml/port.ts';
import { simpleMjml } from '../../compiler/messages/mjml/simple-mjml.ts';
import { partOf } from '../../compiler/part-of.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { CampaignTest, Program, Span } from '../../language/program.ts';
import { clausesOf, isNegative, type Variant, without } from '../../runtime/testing/variants.ts';
import { digest, type FindOptions, findMistakes } from './find-mistakes.ts';
import { loadedMjml } from './mjml-memory.ts';

/** What compiling tests gives. `build` is there iff no diagnostic is an error; it holds what the tests need. */
export interface CompiledTests {
  readonly diagnostics: readonly Diagnostic[];
  readonly build?: Build;
  readonly tests: readonly CampaignTest[];
  /** All campaigns of the workspace, also those without tests; empty where `build` is not there. */
  readonly campaigns: readonly CampaignOutline[];
  /** Of campaigns with negative tests: each without one of its clauses. */
  readonly variants: readonly Variant[];
}

/** A campaign without its code. */
export interface CampaignOutline {
  readonly span: Span;
  readonly flow: Flow;
}

/** Checks the workspace and compiles what the wanted tests need; `wanted` chooses among the tests of the program. */
export async function compileTests(
  files: ReadonlyMap<string, string>,
  wanted: (program: Program) => readonly CampaignTest[],
  options: FindOptions = {},
): Promise<CompiledTests> {
  const { program, messages, diagnostics } = await findMistakes(files, { mjml: mjmlFor(files), ...options });
  if (program === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics, tests: [], campaigns: [], variants: [] };
  const source = (file: string): string => files.get(file) ?? '';
  const tests = wanted(program);
  const part = partWith(program, tests);
  const ports: CompilePorts = { digest, source, form: 'script' };
  const compiled = compile(part, ports);
  const { settings, schema } = program;
  const campaigns = program.campaigns.map((campaign) => ({ span: campaign.span, flow: lower(campaign, program) }));
  const variants = variantsOf(part, tests, ports);
  return { diagnostics, tests, campaigns, variants, build: { ...compiled, messages: messagesOf(part, messages), settings, schema } };
}

/** Tests read the words of mails, which need no layout; one that asks for `message.html` gets the whole. */
function mjmlFor(files: ReadonlyMap<string, string>): MjmlPort {
  const asksForHtml = [...files].some(([path, text]) => path.endsWith('.campaign') && /\bmessage\s*\.\s*html\b/.test(text));
  return asksForHtml ? loadedMjml : simpleMjml(loadedMjml);
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

/** Each campaign that a negative test names, once without each of its clauses. */
function variantsOf(part: Program, tests: readonly CampaignTest[], ports: CompilePorts): readonly Variant[] {
  const named = new Set(tests.filter(isNegative).map(({ campaign }) => campaign));
  return part.campaigns
    .filter(({ name }) => named.has(name))
    .flatMap((campaign) =>
      clausesOf(campaign).map((clause) => {
        const artefact = compileCampaign(without(campaign, clause.label), part, ports);
        return { campaign: campaign.name, clause, artefact };
      }),
    );
}
