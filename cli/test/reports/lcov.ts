/** Coverage in the format of lcov: the lines that ways stand on, and where a step has several ways out, these as branches. */
import type { CampaignCoverage, CoveredWay } from '../../../runtime/testing/coverage.ts';

/** The file. `pathOf`: the paths of sources as the reader of the file is to find them. */
export function lcovText(campaigns: readonly CampaignCoverage[], pathOf: (file: string) => string): string {
  const byFile = Map.groupBy(campaigns, ({ file }) => file);
  return [...byFile].map(([file, own]) => record(pathOf(file), own)).join('');
}

function record(path: string, campaigns: readonly CampaignCoverage[]): string {
  const branches = campaigns.flatMap(branchLines);
  const lines = lineHits(campaigns);
  return [
    'TN:relance',
    `SF:${path}`,
    ...branches.map(({ text }) => text),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ hit }) => hit).length}`,
    ...lines.map(([line, hits]) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(([, hits]) => hits > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}

/** A step with several ways out is a block, and each way a branch of it; where no run came, `-` in place of a count. */
function branchLines({ ways }: CampaignCoverage): readonly { readonly text: string; readonly hit: boolean }[] {
  const steps = ways.filter(({ way }) => way.kind === 'step');
  return steps.flatMap(({ way: { label, span }, hits: came }, block) =>
    ways
      .filter(({ way }) => way.kind === 'way' && way.label === label)
      .map(({ hits }, branch) => ({ text: `BRDA:${span.start.line},${block},${branch},${came === 0 ? '-' : hits}`, hit: hits > 0 })),
  );
}

/** Of each line the way that was taken least: a line of which something was not reached is not covered. */
export function lineHits(campaigns: readonly CampaignCoverage[]): readonly (readonly [line: number, hits: number])[] {
  const lines = new Map<number, number>();
  for (const { way, hits } of campaigns.flatMap(({ ways }): readonly CoveredWay[] => ways)) {
    if (way.kind === 'way') continue;
    const { line } = way.span.start;
    lines.set(line, Math.min(lines.get(line) ?? hits, hits));
  }
  return [...lines].sort(([a], [b]) => a - b);
}
