/** What a failed expectation says: what happened instead, in the words of a test. */
import { formatDuration } from '../../language/settings/duration.ts';
import type { GivenCoupon, JournalEntry, OutboxRow, Run } from '../store/port.ts';
import { standingLabels } from '../store/values/cursors.ts';
import type { FieldChange, MembershipChange, Seen } from './happenings.ts';

/** `at 3d 2h`, as a test would write it. Instants in ms; `start` is the test's. */
export const when = (at: number, start: number): string => `at ${at - start < 1_000 ? '0d' : formatDuration(at - start)}`;

/** `email hello at 1d`. */
export const messageText = (message: OutboxRow, start: number): string =>
  `${message.channel} ${message.message} ${when(message.sentAt ?? message.queuedAt, start)}`;

/** `call erp at 1d`: when it was made first. */
export const callText = (call: OutboxRow, start: number): string => `call ${call.message} ${when(call.queuedAt, start)}`;

/** `notice marketing at 1d`. */
export const noticeText = (notice: OutboxRow, start: number): string =>
  `notice ${notice.message} ${when(notice.sentAt ?? notice.queuedAt, start)}`;

/** `gift at 1d`. */
export const couponText = (coupon: GivenCoupon, start: number): string => `${coupon.coupon} ${when(coupon.givenAt, start)}`;

/** `added to vip at 1d`. */
export const membershipText = ({ kind, segment, at }: MembershipChange, start: number): string =>
  `${kind === 'added' ? 'added to' : 'removed from'} ${segment} ${when(at, start)}`;

/** `` `contact.points` set to 100 at 1d ``. */
export const fieldText = ({ field, value, at }: FieldChange, start: number): string =>
  `\`contact.${field}\` set to ${String(value)} ${when(at, start)}`;

/** `a run entered at 0d: \`completed\` at 1d`. */
export function runText(run: Run, start: number): string {
  const end =
    run.endedAt === undefined
      ? `live at ${standingLabels(run.cursors)
          .map((label) => `\`${label}\``)
          .join(' and ')}`
      : `\`${run.outcome ?? '?'}\` ${when(run.endedAt, start)}`;
  return `a run entered ${when(run.enteredAt, start)}: ${end}`;
}

/** All runs; without one why none may have started. */
export function runsText({ runs, notes }: Seen, start: number): string {
  if (runs.length > 0) return runs.map((run) => runText(run, start)).join(', ');
  const told = (kind: string): string =>
    notes
      .filter((entry) => entry.kind === kind && entry.label === undefined)
      .map((entry) => `${when(entry.at, start)} (${entry.reason ?? '?'})`)
      .join(', ');
  const [refused, queued] = [told('refused'), told('queued entry')];
  const why = [queued === '' ? '' : `an entry waited ${queued}`, refused === '' ? '' : `entry was refused ${refused}`].filter(
    (part) => part !== '',
  );
  return why.length === 0 ? 'there was no run' : `there was no run, since ${why.join(', and ')}`;
}

/** Kinds of journal entries that say why a message or coupon did not go out. */
const UNSENT: ReadonlySet<string> = new Set([
  'skipped',
  'held',
  'withdrawn',
  'expired',
  'refused',
  'unknown',
  'not sent',
  'unanswered',
  'notice lost',
]);

/** `; email_hello was skipped at 0d (no consent)` for what was tried and did not happen; empty if there is nothing to tell. */
export function unsentText(notes: readonly JournalEntry[], start: number): string {
  const told = notes.filter((entry) => entry.label !== undefined && UNSENT.has(entry.kind));
  // The dispatcher's word and that of the run that waited for it are about the same message.
  const texts = new Set(told.map((entry) => `${entry.label ?? ''} was ${entry.kind} ${when(entry.at, start)} (${entry.reason ?? '?'})`));
  return texts.size === 0 ? '' : `; ${[...texts].join(', ')}`;
}
