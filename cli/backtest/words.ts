/** Small words that the reports in text and HTML share. */
import Big from 'big.js';
import type { Channel } from '../../language/program.ts';
import type { Difference, MessageShift, Shift } from '../../runtime/backtest/compare.ts';
import type { ReasonCount } from '../../runtime/backtest/figures.ts';
import type { HistoryFacts, SourceFacts } from '../../runtime/backtest/history.ts';
import type { BacktestReport } from '../../runtime/backtest/report.ts';
import { localDate } from '../../runtime/clock/local-time.ts';
import { CHANNEL_WORDS } from '../../runtime/report/phrases/channels.ts';
import { plain } from '../../runtime/report/phrases/plain.ts';
import { reasonWords } from '../../runtime/report/phrases/reasons.ts';

/** `1,234`. */
export const number = (count: number): string => count.toLocaleString('en');
/** `1 contact`, `1,234 contacts`. */
export const counted = (count: number, word: string): string => `${number(count)} ${word}${count === 1 ? '' : 's'}`;
/** `+12`, `−3`, `0`. */
export const signed = (count: number): string => (count === 0 ? '0' : count > 0 ? `+${number(count)}` : `−${number(-count)}`);

/** An amount of the store's money with two digits, or more where it is that small. */
export const money = (amount: string, currency: string): string =>
  `${new Big(amount).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} ${currency}`;

/** How a run ended: `exited (unless)`; nothing in brackets that the outcome says itself. */
export const outcomeWords = ({ what, reason }: Pick<ReasonCount, 'what' | 'reason'>): string =>
  reason === '' || reason === what || what === 'completed' || reason === 'stop' ? plain(what) : `${plain(what)} (${reasonWords(reason)})`;

/** Why something did not go: `skipped: no consent for e-mail`. */
export const notSentWords = ({ what, reason }: ReasonCount): string => (reason === '' ? what : `${what}: ${reasonWords(reason)}`);

/** A shift, or several together: `by` and more (or, below zero, less than that). */
export interface FoldedShift extends MessageShift {
  readonly orMore: boolean;
}

/** So many messages more or less are told one by one. */
const APART = 4;

/** The shifts, those far from zero together: most contacts get a message or two more or less. */
export function folded(shifts: readonly MessageShift[]): readonly FoldedShift[] {
  const limit = (by: number): number => Math.max(-APART, Math.min(APART, by));
  const groups = Map.groupBy(shifts, ({ by, channel }) => `${channel} ${limit(by)}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ by, channel }) => ({
      channel,
      by: limit(by),
      contacts: group.reduce((sum, { contacts }) => sum + contacts, 0),
      orMore: group.some((one) => Math.abs(one.by) > APART),
    })),
  );
}

const PLURALS: Readonly<Record<Channel, string>> = { email: 'emails', sms: 'SMS', push: 'push messages', whatsapp: 'WhatsApp messages' };

/** `412 contacts would get one email more`. */
export function shiftWords({ by, channel, contacts, orMore }: FoldedShift): string {
  const isOne = Math.abs(by) === 1;
  const many = isOne ? `one ${CHANNEL_WORDS[channel]}` : `${number(Math.abs(by))} ${PLURALS[channel]}`;
  return `${counted(contacts, 'contact')} would get ${many}${orMore ? ' or yet' : ''} ${by > 0 ? 'more' : isOne && !orMore ? 'less' : 'fewer'}`;
}

/** One line of an example: `2011-03-01  now: entered win back`. */
export function differenceWords({ side, kind, campaign, at, what }: Difference, report: BacktestReport): string {
  const day = localDate(at, report.store.timeZone);
  const words = {
    entry: `enters ${plain(campaign)}`,
    message: `gets ${plain(what)} (${plain(campaign)})`,
    coupon: `is given the coupon ${plain(what)} (${plain(campaign)})`,
    outcome: `ends ${plain(campaign)}: ${plain(what)}`,
  };
  return `${day}  ${side === 'now' ? 'only now' : 'only before'}: ${words[kind]}`;
}

/** `12 → 15 (+3)`. */
export const shifted = ({ before, now }: Shift): string =>
  before === now ? number(now) : `${number(before)} → ${number(now)} (${signed(now - before)})`;

/** Where the history comes from, one line a source. */
export const sourceLines = ({ sources }: HistoryFacts): readonly string[] => sources.map(sourceWords);

function sourceWords({ name, table, rows, rejected, skipped, happened, standing }: SourceFacts): string {
  const parts = [
    `${counted(rows, 'row')} of ${table}`,
    ...(happened > 0 ? [counted(happened, 'event')] : []),
    ...(standing > 0 ? [`${number(standing)} without a time of their own`] : []),
    ...Object.entries(skipped).flatMap(([reason, count]) => (count > 0 ? [`${number(count)} left out (${reason})`] : [])),
    ...(rejected > 0 ? [`${number(rejected)} wrong`] : []),
  ];
  return `${name}: ${parts.join(', ')}`;
}
