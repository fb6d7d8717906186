import { hashFlow } from '../../compiler/flow/hash.ts';
import { lower } from '../../compiler/flow/lower.ts';
import { drawCampaign } from '../../compiler/graph/draw-picture.ts';
import { couponWords } from '../../compiler/words/coupon.ts';
import type { Campaign, Program } from '../../language/program.ts';
import { digest } from '../compile/find-mistakes.ts';
import type { GraphFormat } from './formats.ts';

/** A campaign, drawn. `revision`: of its flow, as the store knows it. */
export interface Graph {
  readonly campaign: string;
  readonly revision: string;
  readonly text: string;
}

/** Draws campaigns of a program in a format. */
export function drawGraphs(campaigns: readonly Campaign[], program: Program, format: GraphFormat): readonly Graph[] {
  const { currency } = program.settings.store;
  const coupons = new Map(program.coupons.map((coupon) => [coupon.name, couponWords(coupon, currency)]));
  return campaigns.map((campaign) => ({
    campaign: campaign.name,
    revision: hashFlow(lower(campaign, program), digest),
    text: format.write(drawCampaign(campaign, { coupons })),
  }));
}
