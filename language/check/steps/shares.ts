import type { Fix } from '../../diagnostics/diagnostic.ts';
import { changeTo } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { Report } from '../workspace.ts';

/** A share as written: `20%` is `20`. The span is that of the number with its sign. */
export interface Share {
  readonly percent: string;
  readonly span: Span;
}

/** Digits behind the point that are looked at. */
const DIGITS = 6;
const WHOLE = 100n * 10n ** BigInt(DIGITS);

/** Whether shares are above zero and total 100 %; else it is reported, with the last share that would mend it. */
export function areWhole(shares: readonly Share[], report: Report): boolean {
  const zero = shares.find(({ percent }) => toUnits(percent) === 0n);
  if (zero !== undefined) {
    report('invalid-share', {
      message: 'Nobody would take this arm.',
      help: 'Write a share above zero, or leave the arm out.',
      span: zero.span,
    });
    return false;
  }
  const total = shares.reduce((sum, { percent }) => sum + toUnits(percent), 0n);
  const last = shares.at(-1);
  if (total === WHOLE || last === undefined) return true;
  const rest = WHOLE - total + toUnits(last.percent);
  const help = rest > 0n ? `With \`${toPercent(rest)}%\` here all arms total 100 %.` : 'Lower the shares so that all arms total 100 %.';
  report('shares-not-whole', { message: `All shares total ${toPercent(total)} %.`, help, span: last.span, fixes: fixesOf(rest, last) });
  return false;
}

function fixesOf(rest: bigint, { span }: Share): readonly Fix[] {
  return rest > 0n ? [{ ...changeTo(span, `${toPercent(rest)}%`), kind: 'even-shares' }] : [];
}

/** Equal shares of so many arms; the last one takes what cannot be divided. */
export function evenShares(count: number): readonly string[] {
  const each = WHOLE / BigInt(count);
  return Array.from({ length: count }, (_, index) => toPercent(index < count - 1 ? each : WHOLE - each * BigInt(count - 1)));
}

function toUnits(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.');
  return BigInt(`${whole}${fraction.slice(0, DIGITS).padEnd(DIGITS, '0')}`);
}

function toPercent(units: bigint): string {
  const digits = units.toString().padStart(DIGITS + 1, '0');
  const fraction = digits.slice(-DIGITS).replace(/0+$/, '');
  return `${digits.slice(0, -DIGITS)}${fraction === '' ? '' : `.${fraction}`}`;
}
