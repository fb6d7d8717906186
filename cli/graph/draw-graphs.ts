import { hashFlow } from '../../compiler/flow/hash.ts';
import { lower } from '../../compiler/flow/lower.ts';
import { drawCampaign } from '../../compiler/graph/draw-picture.ts';
import { findNotYet } from '../../compiler/not-yet/find-not-yet.ts';
import { couponWords } from '../../compiler/words/coupon.ts';
import type { Campaign, Program } from '../../language/program.ts';
import { digest } from '../compile/find-mistakes.ts';
import type { GraphFormat } from './formats.ts';

/** A campaign, drawn. `revision`: of its flow, as the store knows it; absent for one that this version cannot run. */
export interface Graph {
  readonly campaign: string;
  readonly revision?: string;
  readonly text: string;
}

/** Draws campaigns of a program in a format; `files` are the texts of its workspace. */
export function drawGraphs(
  campaigns: readonly Campaign[],
  program: Program,
  files: ReadonlyMap<string, string>,
  format: GraphFormat,
): readonly Graph[] {
  const { currency } = program.settings.store;
  const coupons = new Map(program.coupons.map((coupon) => [coupon.name, couponWords(coupon, currency)]));
  return campaigns.map((campaign) => ({
    campaign: campaign.name,
    ...revisionOf(campaign, program, files),
    text: format.write(drawCampaign(campaign, { coupons })),
  }));
}

function revisionOf(campaign: Campaign, program: Program, files: ReadonlyMap<string, string>): Pick<Graph, 'revision'> {
  const part = { ...program, campaigns: [campaign], messages: [], coupons: [], segments: [], tests: [] };
  const runs = !findNotYet(part, (file) => files.get(file) ?? '').some(({ span }) => span.file === campaign.span.file);
  return runs ? { revision: hashFlow(lower(campaign, program), digest) } : {};
}
