import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Use } from '../uses.ts';
import { createNotes, type Workspace } from '../workspace.ts';
import { createReadSet, type ReadSet } from './read-set.ts';
import type { Tables } from './tables.ts';

/** What every declaration may read: the same objects as long as relance.yaml and schema.yaml are the same. */
export interface Environment {
  readonly settings: Settings;
  readonly schema: Schema;
  readonly wholeSchema: Schema;
}

/** What the check of one declaration gives. */
export interface Unit<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

interface Entry<T> {
  readonly environment: Environment;
  readonly reads: ReadSet;
  readonly unit: Unit<T>;
}

/**
 * A check that remembers its answers by the node of the tree: a file that has not changed has the same nodes. Invariant: `check` reads
 * nothing but its node and its workspace.
 */
export function createRemembered<N extends object, T>(
  check: (node: N, workspace: Workspace) => T,
): (node: N, environment: Environment, tables: Tables) => Unit<T> {
  const entries = new WeakMap<N, Entry<T>>();
  return (node, environment, tables) => {
    const known = entries.get(node);
    if (known !== undefined && sameEnvironment(known.environment, environment) && known.reads.holds(tables)) return known.unit;
    const reads = createReadSet(tables);
    const { report, use, diagnostics, uses } = createNotes();
    const value = check(node, workspaceOf(environment, reads, report, use));
    const unit: Unit<T> = { value, diagnostics, uses };
    entries.set(node, { environment, reads, unit });
    return unit;
  };
}

function sameEnvironment(a: Environment, b: Environment): boolean {
  return a.settings === b.settings && a.schema === b.schema && a.wholeSchema === b.wholeSchema;
}

/** The workspace that a check of these tables looks things up in. */
export function workspaceOf(environment: Environment, { lookup }: ReadSet, report: Workspace['report'], use: Workspace['use']): Workspace {
  return {
    ...environment,
    coupons: lookup('coupons'),
    segments: lookup('segments'),
    cohorts: lookup('cohorts'),
    campaigns: lookup('campaigns'),
    messages: lookup('messages'),
    tags: lookup('tags'),
    broken: lookup('broken'),
    report,
    use,
  };
}
