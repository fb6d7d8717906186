/** Coverage as JSON: for `--coverage-json` and for the result of `relance test --json`. */
import { wayKey } from '../../../compiler/flow/ways.ts';
import { type CampaignCoverage, missedWays, percentCovered } from '../../../runtime/testing/coverage.ts';

/** Figures and every way of each campaign. `percent` has one decimal, rounded down, so that 100 means all. */
export function coverageData(campaigns: readonly CampaignCoverage[]) {
  return {
    percent: shownPercent(campaigns),
    campaigns: campaigns.map((one) => ({
      campaign: one.campaign,
      file: one.file,
      covered: one.covered,
      total: one.total,
      percent: shownPercent([one]),
      ways: one.ways.map(({ way, hits }) => ({
        key: wayKey(way),
        kind: way.kind,
        label: way.label,
        ...(way.way === undefined ? {} : { way: way.way }),
        words: way.words,
        line: way.span.start.line,
        column: way.span.start.column,
        hits,
      })),
    })),
  };
}

/** The figures and what was missed, without all the ways that were taken. */
export function coverageSummary(campaigns: readonly CampaignCoverage[]) {
  return {
    percent: shownPercent(campaigns),
    campaigns: campaigns.map((one) => ({
      campaign: one.campaign,
      covered: one.covered,
      total: one.total,
      missed: missedWays(one).map((way) => ({ key: wayKey(way), words: way.words, file: way.span.file, line: way.span.start.line })),
    })),
  };
}

/** Percent with one decimal, rounded down. */
export const shownPercent = (campaigns: readonly CampaignCoverage[]): number => Math.floor(percentCovered(campaigns) * 10) / 10;
