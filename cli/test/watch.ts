/** `relance test --watch`: runs again what a change of the files concerns. Nothing that was printed is taken away. */
import { createHash } from 'node:crypto';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { CampaignTest } from '../../language/program.ts';
import { onlyNamed } from '../../runtime/testing/only-named.ts';
import type { CompiledTests } from '../compile/compile-tests.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import type { TestOptions } from './options.ts';
import { runWorkspace } from './run.ts';
import { watchSources } from './watch-sources.ts';

/** What a test was made from when it last ran, and whether it failed. */
type Known = Map<string, { readonly made: string; readonly failed: boolean }>;

/** Runs until Ctrl-C; answers how the last run ended. */
export async function watchTests(reporter: Reporter, folder: string, options: TestOptions): Promise<ExitCode> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const changes = watchSources(folder, stop.signal);
  const known: Known = new Map();
  let code: ExitCode = EXIT.ok;
  while (!stop.signal.aborted) {
    code = await runChanged(reporter, folder, options, known);
    reporter.info(`Waiting for changes of ${folder} (Ctrl-C ends) …`);
    await changes.next();
  }
  return code;
}

/** A file that cannot be read or understood is told, and waited for. */
async function runChanged(reporter: Reporter, folder: string, options: TestOptions, known: Known): Promise<ExitCode> {
  try {
    const workspace = await readWorkspace(folder);
    const code = await runWorkspace(reporter, workspace, options, {
      choose: (compiled) => {
        const tests = changedTests(compiled, known);
        if (tests.length < compiled.tests.length)
          reporter.info(`${counted(tests.length, 'test')} of ${compiled.tests.length} concerned by the change`);
        return tests;
      },
      ran: (compiled, results) => {
        for (const { test, failures } of results) known.set(nameOf(test), { made: madeFrom(test, compiled), failed: failures.length > 0 });
      },
    });
    const failing = [...known.values()].some(({ failed }) => failed);
    return code === EXIT.ok && failing ? EXIT.findings : code;
  } catch (error) {
    if (!(error instanceof RelanceError)) throw error;
    reporter.error(error);
    return EXIT.findings;
  }
}

const nameOf = ({ campaign, title }: CampaignTest): string => `${campaign} › ${title}`;

/** Those that are made from something else than when they last ran; those that are gone are forgotten. */
function changedTests(compiled: CompiledTests, known: Known): readonly CampaignTest[] {
  const names = new Set(compiled.tests.map(nameOf));
  for (const name of known.keys()) if (!names.has(name)) known.delete(name);
  return compiled.tests.filter((test) => known.get(nameOf(test))?.made !== madeFrom(test, compiled));
}

/** Digest of the test without its place, and of all that it runs: a line above it, or another campaign, changes nothing. */
function madeFrom(test: CampaignTest, { build }: CompiledTests): string {
  if (build === undefined) return '';
  const { messages, coupons, segments, cohorts, settings, schema } = build;
  const own = onlyNamed(build, test).artefacts;
  const used = new Set(own.flatMap(({ flow }) => flow.nodes.flatMap((node) => ('message' in node ? [node.message] : []))));
  const parts = [
    test,
    own.map(({ campaign, revision }) => [campaign, revision]),
    messages.filter(({ name }) => used.has(name)).map(({ name, hash }) => [name, hash]),
    [coupons, segments, cohorts].flatMap((list) => list.map(({ name, hash }) => [name, hash])),
    settings,
    schema,
  ];
  return createHash('sha256')
    .update(JSON.stringify(parts, (key, value: unknown) => (key === 'span' || key === 'documentation' ? undefined : value)))
    .digest('hex');
}
