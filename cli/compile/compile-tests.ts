/** From the author's files to what `relance test` runs: the tests that are wanted, and the part of the workspace that they need. */
import type { Build, CompiledMessage } from '../../compiler/artefact.ts';
import { compile } from '../../compiler/compile.ts';
import { findNotYet } from '../../compiler/not-yet/find-not-yet.ts';
import { partOf } from '../../compiler/not-yet/part-of.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { CampaignTest, Program } from '../../language/program.ts';
import { digest, type FindOptions, findMistakes } from './find-mistakes.ts';

/** Tests of a campaign that this version cannot run, and why. */
export interface TestsNotRun {
  readonly campaign: string;
  readonly tests: readonly CampaignTest[];
  /** Each part that cannot run yet, once, with its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What compiling tests gives. `build` is there iff no diagnostic is an error; it holds what the tests that can run need. */
export interface CompiledTests {
  readonly diagnostics: readonly Diagnostic[];
  readonly build?: Build;
  readonly tests: readonly CampaignTest[];
  readonly notRun: readonly TestsNotRun[];
}

/**
 * Checks the workspace and compiles what the wanted tests need. What this version cannot run yet stops only the tests that would meet it;
 * `wanted` chooses among the tests of the program.
 */
export async function compileTests(
  files: ReadonlyMap<string, string>,
  wanted: (program: Program) => readonly CampaignTest[],
  options: FindOptions = {},
): Promise<CompiledTests> {
  const { program, messages, diagnostics } = await findMistakes(files, options);
  if (program === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, tests: [], notRun: [] };
  const source = (file: string): string => files.get(file) ?? '';
  const { tests, notRun } = sortOut(wanted(program), program, source);
  const part = partWith(program, tests);
  const compiled = await compile(part, { digest, source, loadTsMorph: () => import('ts-morph') });
  const { settings, schema } = program;
  return { diagnostics, tests, notRun, build: { ...compiled, messages: messagesOf(part, messages), settings, schema } };
}

/** The campaigns under test with those beside them, and what they need. */
function partWith(program: Program, tests: readonly CampaignTest[]): Program {
  const campaigns = tests.flatMap(({ campaign, beside }) => [campaign, ...beside]);
  return partOf(program, campaigns, tests);
}

/** Those that can run, and the others by campaign. */
function sortOut(
  wanted: readonly CampaignTest[],
  program: Program,
  source: (file: string) => string,
): Pick<CompiledTests, 'tests' | 'notRun'> {
  const reasons = new Map(wanted.map((test) => [test, findNotYet(partWith(program, [test]), source, 'tests')] as const));
  const isRun = (test: CampaignTest): boolean => reasons.get(test)?.length === 0;
  const others = Map.groupBy(
    wanted.filter((test) => !isRun(test)),
    ({ campaign }) => campaign,
  );
  const notRun = [...others].map(([campaign, tests]) => ({
    campaign,
    tests,
    diagnostics: once(tests.flatMap((test) => reasons.get(test) ?? [])),
  }));
  return { tests: wanted.filter(isRun), notRun };
}

/** Several tests of a campaign meet the same part of it. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [`${one.span.file}:${one.span.start.offset}:${one.message}`, one])).values()];
}

function messagesOf(part: Program, messages: readonly CompiledMessage[]): readonly CompiledMessage[] {
  const needed = new Set(part.messages.map(({ channel, name }) => `${channel} ${name}`));
  return messages.filter(({ channel, name }) => needed.has(`${channel} ${name}`));
}
