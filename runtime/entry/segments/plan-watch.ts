import type { Build } from '../../../compiler/artefact.ts';
import { WATCH_SEGMENT, watchJobId } from '../../jobs/kinds/watch-segment.ts';
import type { Transaction } from '../../store/port.ts';
import { namedByTriggers } from './watched.ts';

/**
 * In the transaction of a deployment: every contact is to be looked at of segments that a trigger names now, and what is known of others is
 * forgotten. `before`: names of the segments that were deployed. A job that has looked at this rule already is left as it is. Instants in ms.
 */
export async function planWatches(tx: Transaction, build: Build, before: readonly string[], at: number): Promise<void> {
  const rules = new Set(build.segments.filter(({ kind }) => kind === 'rule').map(({ name }) => name));
  const wanted = namedByTriggers(build.artefacts.map(({ flow }) => flow)).filter((name) => rules.has(name));
  const all = [...new Set([...before, ...build.segments.map(({ name }) => name)])].sort();
  await tx.segmentStates.keepOnly(wanted);
  for (const name of all) {
    const rule = wanted.includes(name) ? hashesOf(build, name, new Map()) : undefined;
    const known = await tx.jobs.get(watchJobId(name));
    if (known !== undefined && known.data.rules !== rule) await tx.jobs.delete(known.id);
    if (rule === undefined || known?.data.rules === rule) continue;
    const repeats = build.segments.find((segment) => segment.name === name)?.watch === 'nightly';
    await tx.jobs.add({ id: watchJobId(name), kind: WATCH_SEGMENT, at, data: { segment: name, rules: rule }, repeats });
  }
}

/** Hashes of the rule and of those that it names, in name order. */
function hashesOf(build: Build, name: string, seen: Map<string, string>): string {
  const segment = build.segments.find((one) => one.name === name);
  if (segment !== undefined && !seen.has(name)) {
    seen.set(name, segment.hash);
    for (const inner of segment.segments ?? []) hashesOf(build, inner, seen);
  }
  return [...seen]
    .map(([one, hash]) => `${one}@${hash}`)
    .sort()
    .join(' ');
}

/** After an import of history: everybody is looked at again of whom nothing is known, which fires nothing. Instants in ms. */
export async function watchAgain(tx: Transaction, at: number): Promise<void> {
  for (const { name } of await tx.deployments.segments()) {
    const job = await tx.jobs.get(watchJobId(name));
    if (job === undefined) continue;
    await tx.jobs.delete(job.id);
    const { id, kind, data, repeats } = job;
    await tx.jobs.add({ id, kind, at, data, repeats });
  }
}
