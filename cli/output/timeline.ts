/** How `relance trace` tells a contact or a run: who, which runs, and what happened day by day. Dates and times are local ones of the store. */
import { localDate, localTime, localWeekday } from '../../runtime/clock/local-time.ts';
import type { ContactDetail, RunDetail, RunSummary, TimelineEntry } from '../../runtime/report/types.ts';

/** A contact with all its runs, as text. */
export function contactText(contact: ContactDetail, zone: string): string {
  const runs = [...contact.runs].reverse();
  return [contactHead(contact), runsText(runs, zone), timelineText(contact.timeline, runs, zone)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One run, as text. */
export function runText(run: RunDetail, zone: string): string {
  const head = `${run.contactName}  (${run.contact})`;
  return [head, runsText([run], zone), timelineText(run.timeline, [run], zone)].join('\n\n');
}

function contactHead({ id, name, city, country, fields, segments, coupons }: ContactDetail): string {
  const key = fields.find((field) => field.name === 'key')?.value;
  const about = [id, key === undefined ? undefined : `key ${key}`, [city, country].filter((part) => part !== undefined).join(', ')];
  const consents = fields.find((field) => field.name === 'consents')?.value ?? 'none';
  const lines = [
    `${name}  (${about.filter((part) => part !== undefined && part !== '').join('; ')})`,
    `  consents: ${consents}`,
    ...(segments.length === 0 ? [] : [`  segments: ${segments.join(', ')}`]),
    ...(coupons.length === 0 ? [] : [`  coupons:  ${coupons.map(couponText).join(', ')}`]),
  ];
  return lines.join('\n');
}

const couponText = ({ coupon, code, redeemedAt }: ContactDetail['coupons'][number]): string =>
  `${coupon} ${code}${redeemedAt === undefined ? '' : ' (used)'}`;

function runsText(runs: readonly RunSummary[], zone: string): string {
  if (runs.length === 0) return 'No campaign has a run for this contact.';
  const rows = runs.map((run, index) => [
    `#${index + 1}`,
    run.campaign,
    `${run.trigger}${run.about === undefined ? '' : ` (${run.about})`}`,
    stateText(run, zone),
    run.id,
  ]);
  return ['Runs', ...aligned(rows)].join('\n');
}

function stateText({ enteredAt, endedAt, outcome, at }: RunSummary, zone: string): string {
  const since = day(enteredAt, zone);
  if (endedAt !== undefined) return `${since} to ${day(endedAt, zone)}: ${outcome ?? 'ended'}`;
  if (at === undefined) return `since ${since}`;
  return `since ${since}: ${at.words}${at.until === undefined ? '' : `, until ${day(at.until, zone)}`}`;
}

const day = (at: number, zone: string): string => `${localDate(at, zone)} ${localTime(at, zone)}`;

/** Entries under their day; those of a run carry its number. */
function timelineText(entries: readonly TimelineEntry[], runs: readonly RunSummary[], zone: string): string {
  if (entries.length === 0) return 'Nothing has happened yet.';
  const numbers = new Map(runs.map(({ id }, index) => [id, `#${index + 1}`]));
  const width = Math.max(0, ...[...numbers.values()].map((number) => number.length));
  const lines: string[] = [];
  let date = '';
  for (const entry of entries) {
    const today = localDate(entry.at, zone);
    if (today !== date) lines.push(...(date === '' ? [] : ['']), `${today}  ${weekday(entry.at, zone)}`);
    date = today;
    const number = (entry.run === undefined ? '' : (numbers.get(entry.run) ?? '')).padEnd(width);
    lines.push(`  ${localTime(entry.at, zone)}  ${number}${width === 0 ? '' : '  '}${entryText(entry)}`);
  }
  return lines.join('\n');
}

function weekday(at: number, zone: string): string {
  const name = localWeekday(at, zone);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function entryText({ sentence, notes, place }: TimelineEntry): string {
  const details = notes.length === 0 ? '' : ` (${notes.map(({ name, value }) => `${name}: ${value}`).join('; ')})`;
  return `${sentence}${details}${place === undefined ? '' : `  [${place}]`}`;
}

/** Columns side by side, indented. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
