/** What a lint rule is: one file in `rules/` and one entry in `rules.ts`. A rule finds what is legal and still likely to be a mistake. */
import type { Workspace } from '../check/workspace.ts';
import type { Finding } from '../diagnostics/create-diagnostic.ts';
import type { Campaign, Program, Segment } from '../program.ts';
import type { LintLevel } from '../settings/settings.ts';
import type { CampaignNode, TestNode } from '../syntax/ast.ts';
import type { PlacedCondition } from './walk/conditions.ts';
import type { AnyStep } from './walk/steps.ts';

/** What a rule says of a place: what is wrong there, what to do, other places that matter, and fixes. */
export type LintFinding = Omit<Finding, 'choices'>;

/** Takes a finding; the rule goes on. */
export type LintReport = (finding: LintFinding) => void;

interface RuleBase {
  /** Kebab-case. The code of its findings is `lint/NAME`, its page `docs/lint/NAME.md`, its key in relance.yaml `lint: { NAME: off }`. */
  readonly name: string;
  /** How grave its findings are where relance.yaml says nothing. */
  readonly level: LintLevel;
  /** The fixed sentence of its findings, at most 60 characters. */
  readonly summary: string;
  /** One sentence on why it matters. */
  readonly why: string;
  /** True: it speaks only where it is known what is deployed. */
  readonly needsDeployment?: true;
}

/**
 * A campaign that its check found no error in. What a rule wants to know of other declarations it asks the lookups of the
 * workspace, so that findings can be remembered until an answer changes.
 */
export interface LintedCampaign {
  readonly campaign: Campaign;
  readonly node: CampaignNode;
  readonly workspace: Workspace;
  /** All steps, those in arms, branches and clauses too, in written order. */
  readonly steps: readonly AnyStep[];
  /** All conditions with the clause or step that they stand in. */
  readonly conditions: readonly PlacedCondition[];
}

/** What runs where the workspace is deployed; only who asks the service knows it. */
export interface LiveCampaign {
  readonly name: string;
  /** Runs in flight. */
  readonly runs: number;
}

/** A workspace without errors. */
export interface LintedWorkspace {
  readonly program: Omit<Program, 'settings' | 'schema'>;
  /** Lookups of the declarations as they are written. */
  readonly workspace: Workspace;
  /** Tests as they are written. */
  readonly tests: readonly TestNode[];
  /** Deployed campaigns; empty where that is not known. */
  readonly live: readonly LiveCampaign[];
}

/** A rule that looks at one campaign at a time. */
export interface CampaignRule extends RuleBase {
  readonly of: 'campaign';
  readonly check: (campaign: LintedCampaign, report: LintReport) => void;
  /** Of rules about conditions: looks at the rule of a segment, too. */
  readonly checkSegment?: (segment: Segment, workspace: Workspace, report: LintReport) => void;
}

/** A rule that compares declarations with each other. */
export interface WorkspaceRule extends RuleBase {
  readonly of: 'workspace';
  readonly check: (workspace: LintedWorkspace, report: LintReport) => void;
}

/** A rule about `// lint-ignore` comments, which `ignores/` checks when all others have spoken. */
export interface CommentRule extends RuleBase {
  readonly of: 'comment';
}

/** A rule of any kind. */
export type LintRule = CampaignRule | WorkspaceRule | CommentRule;
