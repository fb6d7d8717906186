import { byPlace } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyIgnores } from '../lint/ignores/apply-ignores.ts';
import { lintCampaign, lintWorkspace } from '../lint/lint.ts';
import type { LiveCampaign } from '../lint/lint-rule.ts';
import type { Campaign, Program } from '../program.ts';
import type { SourceFile } from '../syntax/ast.ts';
import { createReadSet } from './remember/read-set.ts';
import { createRemembered, type Environment, type Unit, workspaceOf } from './remember/remembered.ts';
import type { Tables } from './remember/tables.ts';
import { createNotes } from './workspace.ts';

/** What a lint of a checked workspace needs. */
export interface ToLint {
  readonly program: Program;
  /** The checks of its campaigns. */
  readonly campaigns: readonly Unit<Campaign | undefined>[];
  readonly sources: readonly SourceFile[];
  readonly environment: Environment;
  readonly tables: Tables;
  /** False: something is wrong somewhere, so that what compares declarations would find what is not there. */
  readonly whole: boolean;
  readonly live: readonly LiveCampaign[];
}

/** A lint that remembers what it found in campaigns that have not changed. */
export function createLinter(): (input: ToLint) => readonly Diagnostic[] {
  const lintOne = createRemembered<Campaign, readonly Diagnostic[]>((campaign, workspace) => {
    const node = workspace.campaigns.get(campaign.name);
    return node === undefined ? [] : lintCampaign(campaign, node, workspace);
  });
  return (input) => {
    const { environment, tables, sources } = input;
    const campaigns = input.campaigns.flatMap(({ value, diagnostics }) =>
      value === undefined || diagnostics.some((one) => one.severity === 'error') ? [] : lintOne(value, environment, tables).value,
    );
    const found = [...campaigns, ...(input.whole ? lintWhole(input) : [])];
    const byFile = Map.groupBy(found, (one) => one.span.file);
    const written = new Set(sources.map((source) => source.file));
    const elsewhere = found.filter((one) => !written.has(one.span.file));
    const kept = sources.flatMap((source) => applyIgnores(source, byFile.get(source.file) ?? [], environment.settings));
    return [...kept, ...elsewhere].sort(byPlace);
  };
}

function lintWhole({ program, sources, environment, tables, live }: ToLint): readonly Diagnostic[] {
  const { report, use } = createNotes();
  const workspace = workspaceOf(environment, createReadSet(tables), report, use);
  const tests = sources.flatMap((source) => source.declarations.filter((one) => one.kind === 'test'));
  return lintWorkspace({ program, workspace, tests, live });
}
