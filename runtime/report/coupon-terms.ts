/** Terms of coupons in words, by their current declaration. */
import type { Flow } from '../../compiler/flow/flow.ts';
import { couponWords } from '../../compiler/words/coupon.ts';
import type { Reading } from './memory.ts';

/** By name; a coupon that is not stored is left out. */
export async function readCouponTerms({ tx }: Reading, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (names.length === 0) return found;
  const currency = (await tx.deployments.workspace())?.settings.store.currency ?? '';
  for (const name of new Set(names)) {
    const coupon = await tx.deployments.coupon(name);
    if (coupon !== undefined) found.set(name, couponWords(coupon.terms, currency));
  }
  return found;
}

/** Names of the coupons that a flow gives, each once. */
export function couponsOf(flow: Flow): readonly string[] {
  const effects = [...flow.goals, ...flow.unless].flatMap((exit) => exit.effects);
  return [...new Set([...flow.nodes, ...effects].flatMap((node) => (node.kind === 'give' ? [node.coupon] : [])))].sort();
}
