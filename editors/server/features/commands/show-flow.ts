import { lower } from '../../../../compiler/flow/lower.ts';
import { drawPicture } from '../../../../compiler/graph/draw-picture.ts';
import { pictureSvg } from '../../../../compiler/graph/svg.ts';
import { findNotYet } from '../../../../compiler/not-yet/find-not-yet.ts';
import { couponWords } from '../../../../compiler/words/coupon.ts';
import type { Diagnostic } from '../../../../language/diagnostics/diagnostic.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** A picture, or why there is none. */
export type ShownFlow = { readonly svg: string } | { readonly problem: string };

/** The flow of a campaign as SVG. */
export function showFlow({ checked, files }: Snapshot, name: string): ShownFlow {
  const { partial, diagnostics } = checked;
  const campaign = partial.campaigns.find((one) => one.name === name);
  if (campaign === undefined) return { problem: `There is no campaign \`${name}\`.` };
  const within = ({ span }: Diagnostic): boolean =>
    span.file === campaign.span.file && campaign.span.start.offset <= span.start.offset && span.start.offset <= campaign.span.end.offset;
  if (diagnostics.some((one) => one.severity === 'error' && within(one)))
    return { problem: `The flow of \`${name}\` can be shown when its mistakes are mended.` };
  const notYet = findNotYet({ ...partial, campaigns: [campaign] }, (file) => files.get(file) ?? '').find(within);
  if (notYet !== undefined) return { problem: `The flow of \`${name}\` cannot be drawn yet. ${notYet.message}` };
  const { currency } = partial.settings.store;
  const coupons = new Map(partial.coupons.map((coupon) => [coupon.name, couponWords(coupon, currency)]));
  return { svg: pictureSvg(drawPicture(lower(campaign, partial), { coupons })) };
}
