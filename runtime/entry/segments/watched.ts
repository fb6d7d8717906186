/** Segments with a rule that a trigger of a current campaign names: who is in them is kept, so that it shows who comes and goes (semantics §5). */
import { createHash } from 'node:crypto';
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Library } from '../../deploy/library.ts';
import type { SegmentWatch } from '../../journey/port.ts';
import type { Transaction } from '../../store/port.ts';

/** A watched segment: what may change it, by its own rule and by those that it names. */
export interface Watched extends SegmentWatch {
  readonly segment: string;
  /** Hash of its rule and of all that it names: where it is another one, nobody has looked yet. */
  readonly rule: string;
}

/** What rules are read from. */
export interface Rules {
  readonly tx: Pick<Transaction, 'deployments'>;
  readonly library: Pick<Library, 'segment'>;
}

/** Names of the segments that triggers wait for, each once, in name order; manual ones among them. */
export function namedByTriggers(flows: readonly Pick<Flow, 'triggers'>[]): readonly string[] {
  const names = flows.flatMap(({ triggers }) => triggers.flatMap((trigger) => (trigger.kind === 'membership' ? [trigger.segment] : [])));
  return [...new Set(names)].sort();
}

/** The watched segments of these campaigns in name order. Members of manual ones come and go by steps, which say so themselves. */
export async function watchedSegments(rules: Rules, flows: readonly Pick<Flow, 'triggers'>[]): Promise<readonly Watched[]> {
  const found: Watched[] = [];
  for (const segment of namedByTriggers(flows)) found.push(...(await watchedSegment(rules, segment)));
  return found;
}

async function watchedSegment(rules: Rules, segment: string): Promise<readonly Watched[]> {
  const parts = new Map<string, Part>();
  await collect(rules, segment, parts);
  if (parts.get(segment)?.watch === undefined) return [];
  const watches = [...parts.values()].flatMap(({ watch }) => watch ?? []);
  const hashes = [...parts].map(([name, { hash }]) => `${name}@${hash}`).sort();
  return [
    {
      segment,
      rule: createHash('sha256').update(hashes.join(' ')).digest('hex').slice(0, 16),
      by: slowest(watches),
      rows: watches.flatMap(({ rows }) => rows),
      events: watches.flatMap(({ events }) => events),
      instants: watches.flatMap(({ instants }) => instants),
    },
  ];
}

interface Part {
  readonly hash: string;
  /** Absent: a manual one. */
  readonly watch: SegmentWatch | undefined;
}

async function collect(rules: Rules, name: string, parts: Map<string, Part>): Promise<void> {
  if (parts.has(name)) return;
  const declared = await rules.tx.deployments.segment(name);
  const code = declared && (await rules.library.segment(rules.tx, name));
  if (declared === undefined || code === undefined) throw new Error(`The segment \`${name}\` is not deployed.`);
  parts.set(name, { hash: declared.hash, watch: code.kind === 'rule' ? code.watch : undefined });
  const segments = code.kind === 'rule' ? (code.rule.segments ?? []) : [];
  for (const inner of segments) await collect(rules, inner, parts);
}

/** A part that is looked at once a night decides for the whole. */
function slowest(watches: readonly SegmentWatch[]): Watched['by'] {
  const kinds = new Set(watches.map(({ by }) => by));
  return kinds.has('nightly') ? 'nightly' : kinds.has('instants') ? 'instants' : 'events';
}
