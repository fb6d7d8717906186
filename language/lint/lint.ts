/**
 * Lint: what is legal and still likely to be a mistake. Campaign by campaign (`lintCampaign`, whose findings may be remembered with the
 * campaign's check), then over the workspace (`lintWorkspace`), then the comments of each file silence what their authors have looked at
 * (`applyIgnores`). Only what has no error is linted: in a broken campaign half of what a rule looks for is missing.
 */
import type { Workspace } from '../check/workspace.ts';
import { byPlace } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Campaign, Program, Segment } from '../program.ts';
import type { Settings } from '../settings/settings.ts';
import type { CampaignNode, SourceFile } from '../syntax/ast.ts';
import { applyIgnores } from './ignores/apply-ignores.ts';
import { levelOf, lintDiagnostic } from './lint-diagnostic.ts';
import type { LintFinding, LintRule, LiveCampaign } from './lint-rule.ts';
import { lookupsOf } from './lookups.ts';
import { LINT_RULES } from './rules.ts';
import { conditionsOf } from './walk/conditions.ts';
import { stepsOf } from './walk/steps.ts';

/** Findings about one campaign that its check found no error in; not yet silenced by comments. `campaign` is what the check made of `node`. */
export function lintCampaign(campaign: Campaign, node: CampaignNode, workspace: Workspace): readonly Diagnostic[] {
  const linted = { campaign, node, workspace, steps: stepsOf(campaign), conditions: conditionsOf(campaign) };
  return collect(workspace.settings, (rule, report) => {
    if (rule.of === 'campaign') rule.check(linted, report);
  });
}

/** Findings about one segment that its check found no error in; not yet silenced by comments. */
export function lintSegment(segment: Segment, workspace: Workspace): readonly Diagnostic[] {
  return collect(workspace.settings, (rule, report) => {
    if (rule.of === 'campaign') rule.checkSegment?.(segment, workspace, report);
  });
}

/** A workspace that its check found no error in, with the trees of its files. */
export interface LintInput {
  readonly program: Program;
  readonly sources: readonly SourceFile[];
  /** Deployed campaigns, where that is known. */
  readonly live?: readonly LiveCampaign[];
}

/** Findings about what a workspace declares, all of which its check found no error in; not yet silenced by comments. */
export function lintWorkspace({ program, sources, live = [] }: LintInput): readonly Diagnostic[] {
  const tests = sources.flatMap((source) => source.declarations.filter((one) => one.kind === 'test'));
  const linted = { program, workspace: lookupsOf(program, sources), tests, live };
  return collect(program.settings, (rule, report) => {
    if (rule.of === 'workspace') rule.check(linted, report);
  });
}

/**
 * Findings of any number of files without those that `// lint-ignore` comments silence, and what is wrong with the comments; by file and place.
 * `complete`: all rules have looked; if not, no comment is said to silence nothing.
 */
export function silence(
  sources: readonly SourceFile[],
  findings: readonly Diagnostic[],
  settings: Settings,
  complete = true,
): readonly Diagnostic[] {
  const byFile = Map.groupBy(findings, (one) => one.span.file);
  const written = new Set(sources.map((source) => source.file));
  const elsewhere = findings.filter((one) => !written.has(one.span.file));
  const here = sources.flatMap((source) => applyIgnores(source, byFile.get(source.file) ?? [], settings, complete));
  return [...here, ...elsewhere].sort(byPlace);
}

function collect(settings: Settings, run: (rule: LintRule, report: (finding: LintFinding) => void) => void): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of LINT_RULES) {
    const level = levelOf(rule, settings);
    if (level !== 'off') run(rule, (finding) => found.push(lintDiagnostic(rule, level, finding)));
  }
  return found;
}
