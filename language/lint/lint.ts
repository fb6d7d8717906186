/**
 * Lint: what is legal and still likely to be a mistake. Campaign by campaign (`lintCampaign`, whose findings may be remembered with the
 * campaign's check), then over the workspace (`lintWorkspace`), then the comments of each file silence what their authors have looked at
 * (`applyIgnores`). Only what has no error is linted: in a broken campaign half of what a rule looks for is missing.
 */
import type { Workspace } from '../check/workspace.ts';
import { byPlace } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Campaign, Program } from '../program.ts';
import type { Settings } from '../settings/settings.ts';
import type { CampaignNode, SourceFile } from '../syntax/ast.ts';
import { applyIgnores } from './ignores/apply-ignores.ts';
import { levelOf, lintDiagnostic } from './lint-diagnostic.ts';
import type { LintedWorkspace, LintFinding, LintRule, LiveCampaign } from './lint-rule.ts';
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

/** Findings about what a workspace declares, all of which its check found no error in; not yet silenced by comments. */
export function lintWorkspace(linted: LintedWorkspace): readonly Diagnostic[] {
  return collect(linted.workspace.settings, (rule, report) => {
    if (rule.of === 'workspace') rule.check(linted, report);
  });
}

/** What a whole lint needs: a checked program, the files it was read from, and the lookups that it was checked with. */
export interface LintInput {
  readonly program: Program;
  readonly sources: readonly SourceFile[];
  readonly workspace: Workspace;
  /** Deployed campaigns, where that is known. */
  readonly live?: readonly LiveCampaign[];
}

/** All findings of a checked workspace, by file and place, without those that comments silence. */
export function lint({ program, sources, workspace, live = [] }: LintInput): readonly Diagnostic[] {
  const campaigns = program.campaigns.flatMap((campaign) => {
    const node = workspace.campaigns.get(campaign.name);
    return node === undefined ? [] : lintCampaign(campaign, node, workspace);
  });
  const tests = sources.flatMap((source) => source.declarations.filter((one) => one.kind === 'test'));
  const all = [...campaigns, ...lintWorkspace({ program, workspace, tests, live })];
  const written = new Set(sources.map((source) => source.file));
  const elsewhere = all.filter((one) => !written.has(one.span.file));
  return [...sources.flatMap((source) => applyIgnores(source, all, workspace.settings)), ...elsewhere].sort(byPlace);
}

function collect(settings: Settings, run: (rule: LintRule, report: (finding: LintFinding) => void) => void): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of LINT_RULES) {
    const level = levelOf(rule, settings);
    if (level !== 'off') run(rule, (finding) => found.push(lintDiagnostic(rule, level, finding)));
  }
  return found;
}
