import { compile } from '../../../compiler/compile.ts';
import { compileSegment } from '../../../compiler/compile-segment.ts';
import { hashFlow } from '../../../compiler/flow/hash.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import type { Campaign, Program } from '../../../language/program.ts';
import { digest, portsOf } from './compile-example.ts';

/** Hashes by what they are of: `campaign welcome`, `segment big_buyers`, `coupon hello10`, `cohort readers`. */
export type Hashes = Readonly<Record<string, string>>;

/** The revision of a campaign. */
export const revisionOf = (campaign: Campaign, program: Program): string => hashFlow(lower(campaign, program), digest);

/** All hashes of a program; campaigns are lowered and hashed, not printed. */
export function hashesOf(program: Program): Hashes {
  const { coupons, cohorts } = compile({ ...program, campaigns: [], segments: [] }, portsOf());
  const ports = { digest, source: () => '' };
  return Object.fromEntries([
    ...program.campaigns.map((campaign) => [`campaign ${campaign.name}`, revisionOf(campaign, program)] as const),
    ...program.segments.map((segment) => [`segment ${segment.name}`, compileSegment(segment, program, ports).hash] as const),
    ...coupons.map(({ name, hash }) => [`coupon ${name}`, hash] as const),
    ...cohorts.map(({ name, hash }) => [`cohort ${name}`, hash] as const),
  ]);
}

/** What has another hash in `after`, or none, or only there; sorted. */
export function changed(before: Hashes, after: Hashes): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
}
