import { drawCampaign } from '../../../../compiler/graph/draw-picture.ts';
import { pictureSvg } from '../../../../compiler/graph/svg.ts';
import { couponWords } from '../../../../compiler/words/coupon.ts';
import type { Diagnostic } from '../../../../language/diagnostics/diagnostic.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** A picture, or why there is none. */
export type ShownFlow = { readonly svg: string } | { readonly problem: string };

/** The flow of a campaign as SVG, also of one that this version cannot run. */
export function showFlow({ checked }: Snapshot, name: string): ShownFlow {
  const { partial, diagnostics } = checked;
  const campaign = partial.campaigns.find((one) => one.name === name);
  if (campaign === undefined) return { problem: `There is no campaign \`${name}\`.` };
  const within = ({ span }: Diagnostic): boolean =>
    span.file === campaign.span.file && campaign.span.start.offset <= span.start.offset && span.start.offset <= campaign.span.end.offset;
  if (diagnostics.some((one) => one.severity === 'error' && within(one)))
    return { problem: `The flow of \`${name}\` can be shown when its mistakes are mended.` };
  const { currency } = partial.settings.store;
  const coupons = new Map(partial.coupons.map((coupon) => [coupon.name, couponWords(coupon, currency)]));
  return { svg: pictureSvg(drawCampaign(campaign, { coupons })) };
}
