/** Which ways of the campaigns tests came to, and which no test did: coverage, from the journals of the tests. */
import type { Flow } from '../../compiler/flow/flow.ts';
import { type Way, wayKey, waysOf } from '../../compiler/flow/ways.ts';
import { waysTaken } from '../report/ways-taken.ts';
import type { JournalEntry } from '../store/port.ts';

/** A way, and how many runs of all tests took it. */
export interface CoveredWay {
  readonly way: Way;
  readonly hits: number;
}

/** Coverage of one campaign. `covered` of `total` ways were taken at least once. */
export interface CampaignCoverage {
  readonly campaign: string;
  /** Path of its source in the workspace. */
  readonly file: string;
  readonly ways: readonly CoveredWay[];
  readonly covered: number;
  readonly total: number;
}

/** Counts the ways that tests took. */
export interface CoverageCount {
  /** Adds the journal of a test, which ended at the instant `until`, ms. */
  add(journal: readonly JournalEntry[], until: number): void;
  /** What has been counted so far, by campaign in the order given. */
  campaigns(): readonly CampaignCoverage[];
}

/** Begins to count for these campaigns; runs of others are passed over. */
export function createCoverage(flows: readonly { readonly source: string; readonly flow: Flow }[]): CoverageCount {
  const hits = new Map(flows.map(({ flow }) => [flow.campaign, new Map<string, number>()]));
  const byName = new Map(flows.map(({ flow }) => [flow.campaign, flow]));
  return {
    add(journal, until) {
      for (const lines of linesOfRuns(journal)) {
        const flow = byName.get(lines[0].campaign ?? '');
        const counts = hits.get(flow?.campaign ?? '');
        if (flow === undefined || counts === undefined) continue;
        for (const key of waysTaken(flow, lines, until)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    campaigns: () => flows.map(({ flow, source }) => coverageOf(flow, source, hits.get(flow.campaign) ?? new Map())),
  };
}

type Lines = readonly [JournalEntry, ...JournalEntry[]];

/** The lines of each run; a refused entry stands alone. */
function linesOfRuns(journal: readonly JournalEntry[]): readonly Lines[] {
  const runs = new Map<string, [JournalEntry, ...JournalEntry[]]>();
  const refused: Lines[] = [];
  for (const entry of journal) {
    if (entry.run === undefined) {
      if (entry.kind === 'refused') refused.push([entry]);
      continue;
    }
    const known = runs.get(entry.run);
    if (known === undefined) runs.set(entry.run, [entry]);
    else known.push(entry);
  }
  return [...runs.values(), ...refused];
}

function coverageOf(flow: Flow, file: string, hits: ReadonlyMap<string, number>): CampaignCoverage {
  const ways = waysOf(flow).map((way): CoveredWay => ({ way, hits: hits.get(wayKey(way)) ?? 0 }));
  return { campaign: flow.campaign, file, ways, covered: ways.filter((one) => one.hits > 0).length, total: ways.length };
}

/** Percent of the ways of all these campaigns, 0 to 100; of none, 100. */
export function percentCovered(campaigns: readonly Pick<CampaignCoverage, 'covered' | 'total'>[]): number {
  const [covered, total] = [sum(campaigns.map((one) => one.covered)), sum(campaigns.map((one) => one.total))];
  return total === 0 ? 100 : (100 * covered) / total;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The ways that no run took, in source order; a way out of a step that no run came to is left out, since the step says it. */
export function missedWays({ ways }: Pick<CampaignCoverage, 'ways'>): readonly Way[] {
  const missedSteps = new Set(ways.flatMap(({ way, hits }) => (way.kind === 'step' && hits === 0 ? [way.label] : [])));
  return ways.flatMap(({ way, hits }) => (hits === 0 && !(way.kind === 'way' && missedSteps.has(way.label)) ? [way] : []));
}
