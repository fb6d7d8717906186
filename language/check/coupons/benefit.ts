import type { Coupon } from '../../program.ts';
import { checkMoney } from '../check-money.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** `20% off order`, `10 EUR off order`, `free shipping`: above zero, and at most all of it. */
export function checkBenefit({ benefit, span }: PartOf<'benefit'>, workspace: Workspace): Coupon['benefit'] | undefined {
  if (benefit.kind === 'free shipping') return benefit;
  if (benefit.kind === 'percent') {
    const percent = Number(benefit.percent);
    if (percent > 0 && percent <= 100) return benefit;
    workspace.report('invalid-percent', {
      message: `\`${benefit.percent}%\` off is not possible.`,
      help: 'Write a percentage above 0 and up to 100.',
      span,
    });
    return undefined;
  }
  const money = checkMoney(benefit.money.amount, benefit.money.currency, benefit.money.span, workspace);
  if (money !== undefined && BigInt(money.minor) <= 0n) {
    workspace.report('invalid-amount', {
      message: 'The coupon would give nothing.',
      help: 'Write an amount above zero.',
      span: benefit.money.span,
    });
    return undefined;
  }
  return money && { kind: 'amount', ...money };
}
