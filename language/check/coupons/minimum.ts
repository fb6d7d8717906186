import { checkMoney } from '../check-money.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** `minimum 50 EUR`: minor units of the store's currency. */
export function checkMinimum({ money }: PartOf<'minimum'>, workspace: Workspace): string | undefined {
  return checkMoney(money.amount, money.currency, money.span, workspace)?.minor;
}
