import type { WorkspaceRule } from '../lint-rule.ts';
import { usesOf } from '../walk/uses.ts';

/** A coupon that no campaign gives. */
export const deadCouponRule: WorkspaceRule = {
  of: 'workspace',
  name: 'dead-coupon',
  level: 'warning',
  summary: 'No campaign gives this coupon.',
  why: 'Terms that nobody gets are read, discussed and kept up to date for nothing.',
  check: ({ program, workspace }, report) => {
    const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).coupons]));
    for (const { name } of program.coupons.filter((one) => !used.has(one.name))) {
      const span = workspace.coupons.get(name)?.name.span;
      if (span !== undefined) report({ message: `There is no \`give coupon ${name}\`.`, help: 'Give it or remove it.', span });
    }
  },
};
