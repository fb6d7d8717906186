/**
 * A program: `npm run bench:bundle` measures a workspace of 1,000 files (or `-- 200`): how long it takes to check, compile and bundle it, and again after
 * one edit; how large the bundle is; what a workflow that a worker keeps ready costs. Ends with 1 where that is above the limit.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import type { Artefact } from '../../../compiler/artefact.ts';
import { type CampaignBundle, createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { generateWorkspace } from '../../language/programs/workspace.ts';
import { heapOfCachedWorkflow } from './cached-workflows.ts';

const LIMIT_KB = 150;
/** A wait that is a step of its own. */
const WAIT = /(?<=^\s+)wait (\d+)([dhw])(?=$)/m;
const campaigns = Number(process.argv[2] ?? 1000);
async function measure(): Promise<void> {
  const files = generateWorkspace({ campaigns, seed: 1 });
  const compiled = await timed(() => compiledFrom(files));
  const first = await timed(() => createBundle(compiled.value, folder));
  const same = await timed(() => createBundle(compiled.value, folder));
  const again = await timed(() => compiledFrom(edited(files)));
  const edit = await timed(() => createBundle(again.value, folder));
  if (edit.value.hash === first.value.hash || same.value.hash !== first.value.hash) throw new Error('The edit is not in the bundle.');
  const revisions = new Set(compiled.value.map(({ revision }) => revision));
  const changed = again.value.filter(({ revision }) => !revisions.has(revision)).length;
  const heap = await heapOfCachedWorkflow(edit.value, again.value);
  report([
    ['campaigns (in files)', `${compiled.value.length.toLocaleString('en')} (${campaigns.toLocaleString('en')})`],
    ['check and compile, in a new process', seconds(compiled.ms)],
    ['bundle', seconds(first.ms)],
    ['bundle when nothing has changed', seconds(same.ms)],
    [`after an edit of one file (${changed} new revision): check and compile`, seconds(again.ms)],
    ['after that edit: bundle', seconds(edit.ms)],
    ['bundle, without its source map (MB)', `${megabytes(edit.value.code.length)} (${megabytes(codeLength(edit.value))})`],
    [`heap of a cached workflow (limit ${LIMIT_KB} KB)`, `${(heap / 1_000).toFixed(0)} KB`],
  ]);
  if (heap > LIMIT_KB * 1_000) process.exitCode = 1;
}

async function compiledFrom(files: ReadonlyMap<string, string>): Promise<readonly Artefact[]> {
  const { build } = await compileWorkspace(files);
  if (build === undefined) throw new Error('The generated workspace has mistakes.');
  return build.artefacts;
}

/** One wait of one campaign is another. */
function edited(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [file, text] = [...files].find(([, one]) => WAIT.test(one)) ?? [];
  if (file === undefined || text === undefined) throw new Error('No campaign waits.');
  return new Map([...files, [file, text.replace(WAIT, (_, count, unit) => `wait ${Number(count) + 30}${unit}`)]]);
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

const codeLength = ({ code }: CampaignBundle): number => code.lastIndexOf('//# sourceMappingURL=');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

function report(rows: readonly (readonly [string, string])[]): void {
  console.log(['| a workspace | |', '|---|---|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n'));
}

const folder = await mkdtemp(join(tmpdir(), 'relance-bundle-bench-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}
