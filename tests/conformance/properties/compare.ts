/** Runs of one random case on two pairs of host and store, and what must hold of them. */
import { stringify } from 'yaml';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../../runtime/store/port.ts';
import type { Case, CaseFile } from '../harness/case.ts';
import type { Outcome } from '../harness/journal.ts';
import { runVirtual } from '../harness/virtual.ts';
import { brokenIn, watched } from './invariants.ts';

/** Secret that codes are drawn from. */
export const SECRET = '72616e646f6d';

/** What a case came to: the outcome, what people were told, and which rules of all programs were broken. */
export interface Result {
  readonly outcome: Outcome;
  readonly alerts: readonly string[];
  readonly broken: readonly string[];
}

/** A way to run a case over a store; it tells people by `alert`. */
export type Way = (given: Case, store: Store, alert: (message: string) => void) => Promise<Outcome>;

/** Runs the case over the store in this way. */
export async function resultOf(given: Case, store: Store, way: Way): Promise<Result> {
  const alerts = new Set<string>();
  const twice: string[] = [];
  const outcome = await way(watched(given, twice), bounded(store), (message) => alerts.add(message));
  return { outcome: anyPooled(outcome), alerts: [...alerts].sort(), broken: [...(await brokenIn(store, given)), ...twice] };
}

/** Contacts are served side by side, so which of them gets which code of a pool differs between hosts. */
function anyPooled(outcome: Outcome): Outcome {
  const text = (one: string): string => one.replaceAll(/POOLED-\d+/g, 'POOLED');
  const lines = (some: readonly string[]): readonly string[] => some.map(text).sort();
  const { journal, sent, runs, messages, coupons, due } = outcome;
  return {
    ...outcome,
    ...{ journal: text(journal), sent: text(sent) },
    ...{ runs: lines(runs), messages: lines(messages), coupons: lines(coupons), due: lines(due) },
  };
}

/** No case of a few events takes so many transactions: one that does never ends. */
const MOST_TRANSACTIONS = 300_000;

function bounded(store: Store): Store {
  let count = 0;
  const transaction: Store['transaction'] = (work) => {
    count += 1;
    if (count > MOST_TRANSACTIONS) throw new Error('It never ends.');
    return store.transaction(work);
  };
  return { ...store, transaction };
}

/** The result on the virtual host in memory. */
export function inMemory(given: Case): Promise<Result> {
  return resultOf(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }), runVirtual);
}

/** What a person needs to see a case again. */
export function asText({ campaigns, settings, contacts, members, pools, replies, down, refused_by_provider, timeline }: CaseFile): string {
  const world = { settings, contacts, members, pools, replies, down, refused_by_provider, timeline };
  return `${campaigns ?? ''}\n${stringify(world, { flowCollectionPadding: false, collectionStyle: 'flow', lineWidth: 0 })}`;
}

/** Lines in which two results differ, and what the second broke; empty: they are equal, and nothing is broken. */
export function differences(first: Result, second: Result): string {
  const lines = ({ outcome, alerts, broken }: Result): readonly string[] => [
    ...Object.entries(outcome).flatMap(([what, value]) =>
      (typeof value === 'string' ? value.split('\n') : value).map((line: string) => `${what}: ${line}`),
    ),
    ...alerts.map((line) => `alert: ${line}`),
    ...broken.map((line) => `broken: ${line}`),
  ];
  const [a, b] = [lines(first), lines(second)];
  const only = (some: readonly string[], others: readonly string[], sign: string): readonly string[] => {
    const known = new Set(others);
    return some
      .filter((line) => !known.has(line))
      .slice(0, MOST_LINES)
      .map((line) => `${sign} ${line}`);
  };
  const found = [...only(a, b, '-'), ...only(b, a, '+')];
  const turned = a.findIndex((line, index) => line !== b[index]);
  if (found.length === 0 && turned !== -1)
    return `The lines are in another order:
- ${a[turned]}
+ ${b[turned]}`;
  return found.join('\n');
}

const MOST_LINES = 20;
