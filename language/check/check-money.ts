import type { Span } from '../program.ts';
import { toMinorUnits } from '../settings/money.ts';
import type { Workspace } from './workspace.ts';

/** Minor units of an amount in the store's currency, or undefined once its mistake is reported. */
export function checkMoney(
  amount: string,
  currency: string,
  span: Span,
  workspace: Workspace,
): { readonly minor: string; readonly currency: string } | undefined {
  const { store } = workspace.settings;
  // The store's currency has a mistake of its own.
  if (store.currency === '') return { minor: toMinorUnits(amount, store.minorDigits) ?? '0', currency };
  if (currency !== store.currency) {
    workspace.report('wrong-currency', {
      message: `\`${amount} ${currency}\` is compared in a store whose currency is \`${store.currency}\`.`,
      help: `Amounts are converted at import: write it in \`${store.currency}\`.`,
      span,
    });
    return undefined;
  }
  const minor = toMinorUnits(amount, store.minorDigits);
  if (minor !== undefined) return { minor, currency };
  workspace.report('invalid-money', {
    message: `\`${amount} ${currency}\` has too many decimals: \`${currency}\` has ${store.minorDigits === 0 ? 'none' : store.minorDigits}.`,
    help: 'Write an amount that can be paid.',
    span,
  });
  return undefined;
}
