import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lintCampaign, lintSegment, lintWorkspace, silence } from '../lint/lint.ts';
import type { LiveCampaign } from '../lint/lint-rule.ts';
import type { Campaign, Program, Segment } from '../program.ts';
import type { SourceFile } from '../syntax/ast.ts';
import type { Memory } from './remember/memory.ts';
import { createRemembered, type Environment, type Unit } from './remember/remembered.ts';

/** What a lint of a checked workspace needs. */
export interface ToLint {
  readonly program: Program;
  /** The checks of its campaigns and segments. */
  readonly campaigns: readonly Unit<Campaign | undefined>[];
  readonly segments: readonly Unit<Segment | undefined>[];
  readonly sources: readonly SourceFile[];
  readonly environment: Environment;
  /** False: something is wrong somewhere, so that what compares declarations would find what is not there. */
  readonly whole: boolean;
  readonly live: readonly LiveCampaign[];
}

/** A lint that remembers what it found in declarations that have not changed. */
export function createLinter(memory: Memory): (input: ToLint) => readonly Diagnostic[] {
  const lintOne = createRemembered<Campaign, readonly Diagnostic[]>(memory, (campaign, workspace) => {
    const node = workspace.campaigns.get(campaign.name);
    // Half of what a rule looks for may stand in a clause that could not be read.
    return node === undefined || node.broken.length > 0 ? [] : lintCampaign(campaign, node, workspace);
  });
  const lintRule = createRemembered<Segment, readonly Diagnostic[]>(memory, lintSegment);
  return ({ program, campaigns, segments, sources, environment, whole, live }) => {
    const found = [
      ...faultless(campaigns).flatMap((campaign) => lintOne(campaign, environment).value),
      ...faultless(segments).flatMap((segment) => lintRule(segment, environment).value),
      ...(whole ? lintWorkspace({ program, sources, live }) : []),
    ];
    return silence(sources, found, environment.settings, whole);
  };
}

/** Declarations that their check found no error in. */
function faultless<T>(units: readonly Unit<T | undefined>[]): readonly T[] {
  return units.flatMap(({ value, diagnostics }) =>
    value === undefined || diagnostics.some((one) => one.severity === 'error') ? [] : [value],
  );
}
