import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Use } from '../uses.ts';
import { createNotes, type Workspace } from '../workspace.ts';
import type { Asker, Memory } from './memory.ts';

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

/** Checks one declaration, or remembers what was found. */
export type Remembered<N, T> = (node: N, environment: Environment) => Unit<T>;

interface Entry<T> extends Asker {
  readonly environment: Environment;
  readonly unit: Unit<T>;
}

/**
 * A check that remembers its answers by the node of the tree: a file that has not changed has the same nodes. Invariant: `check` reads
 * nothing but its node and its workspace.
 */
export function createRemembered<N extends object, T>(memory: Memory, check: (node: N, workspace: Workspace) => T): Remembered<N, T> {
  const entries = new WeakMap<N, Entry<T>>();
  return (node, environment) => {
    const known = entries.get(node);
    if (known !== undefined && !known.stale && sameEnvironment(known.environment, environment)) {
      known.usedIn = memory.round();
      return known.unit;
    }
    const { report, use, diagnostics, uses } = createNotes();
    const asker: Asker = { stale: false, usedIn: memory.round() };
    const value = check(node, workspaceOf(environment, memory, asker, report, use));
    const unit: Unit<T> = { value, diagnostics, uses };
    entries.set(node, Object.assign(asker, { environment, unit }));
    return unit;
  };
}

function sameEnvironment(a: Environment, b: Environment): boolean {
  return a.settings === b.settings && a.schema === b.schema && a.wholeSchema === b.wholeSchema;
}

function workspaceOf(
  environment: Environment,
  { lookup }: Memory,
  asker: Asker,
  report: Workspace['report'],
  use: Workspace['use'],
): Workspace {
  return {
    ...environment,
    coupons: lookup('coupons', asker),
    segments: lookup('segments', asker),
    cohorts: lookup('cohorts', asker),
    campaigns: lookup('campaigns', asker),
    messages: lookup('messages', asker),
    tags: lookup('tags', asker),
    broken: lookup('broken', asker),
    report,
    use,
  };
}
