import { checkMoney } from '../check-money.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** `minimum 50 EUR`: minor units of the store's currency, above zero. */
export function checkMinimum({ money }: PartOf<'minimum'>, workspace: Workspace): string | undefined {
  const minor = checkMoney(money.amount, money.currency, money.span, workspace)?.minor;
  if (minor === undefined || BigInt(minor) > 0n) return minor;
  workspace.report('invalid-amount', {
    message: 'Every order has at least this total.',
    help: 'Write an amount above zero, or leave `minimum` out.',
    span: money.span,
  });
  return undefined;
}
