/** The report for people in a terminal. */
import { totalCost } from '../../runtime/backtest/costs.ts';
import type { CampaignFigures, Figures, PathFigures } from '../../runtime/backtest/figures.ts';
import type { Against, BacktestReport } from '../../runtime/backtest/report.ts';
import { CHANNEL_WORDS } from '../../runtime/report/phrases/channels.ts';
import { capital, plain } from '../../runtime/report/phrases/plain.ts';
import { reasonWords } from '../../runtime/report/phrases/reasons.ts';
import { byMonth } from './months.ts';
import { table, wrapped } from './table.ts';
import { counted, differenceWords, folded, money, notSentWords, number, outcomeWords, shifted, shiftWords, sourceLines } from './words.ts';

/** The whole report; `width`: columns of the terminal. */
export function reportText(report: BacktestReport, width: number): string {
  const { figures, period, store, against } = report;
  const names = figures.campaigns.map(({ campaign }) => campaign);
  return [
    `Backtest of ${counted(names.length, 'campaign')} over ${store.name}, ${period.from} to ${period.to} (${store.timeZone})`,
    ...section(
      'History',
      [...sourceLines(report.history), `${counted(figures.replayed, 'event')} replayed, ${number(figures.past)} before the period`],
      width,
    ),
    ...section('What is assumed', report.assumptions, width),
    ...overview(figures, width),
    ...(against === undefined ? [] : againstText(against, report, width)),
    ...messagesText(figures, store.currency, width),
    ...figures.campaigns
      .filter(({ entries, refused }) => entries + refused.length > 0)
      .flatMap((campaign) => campaignText(campaign, width)),
    ...trouble(figures, width),
  ].join('\n');
}

function section(title: string, lines: readonly string[], width: number): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => wrapped(line, width, 2))];
}

function overview({ campaigns }: Figures, width: number): readonly string[] {
  const head = ['campaign', 'entries', 'contacts', 'messages', 'coupons', 'goals', 'live'];
  const rows = campaigns.map(({ campaign, entries, contacts, messages, coupons, goals, live }) => {
    const [sent, given] = [sum(messages.map((one) => one.sent)), sum(coupons.map((one) => one.given))];
    return [campaign, ...[entries, contacts, sent, given, goals, live].map(number)];
  });
  return ['', ...table([head, ...rows], width)];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function messagesText(figures: Figures, currency: string, width: number): readonly string[] {
  if (figures.messages === 0) return section('Messages', ['None would have gone out.'], width);
  const months = byMonth(figures.byDay);
  const channels = figures.byChannel.map(({ name }) => name);
  const head = ['', ...channels.map((channel) => CHANNEL_WORDS[channel])];
  const rows = months.map(({ month, counts }) => [month, ...channels.map((channel) => number(counts.get(channel) ?? 0))]);
  const total = ['all', ...figures.byChannel.map(({ count }) => number(count))];
  const most = Math.max(...figures.histogram.map(({ messages }) => messages));
  const lines = [
    `${counted(figures.messages, 'message')} to ${counted(figures.messaged, 'contact')}; ${(figures.messages / figures.messaged).toFixed(1)} for each on average, ${number(most)} at most`,
    `${counted(figures.capped, 'message')} met a cap, ${number(figures.quiet)} quiet hours`,
    ...costText(figures, currency),
  ];
  return [
    ...section('Messages', lines, width),
    '',
    ...table([head, ...rows, total], width, 2),
    ...section(
      'Most messages',
      figures.busiest.slice(0, 5).map(({ name, messages }) => `${name}: ${number(messages)}`),
      width,
    ),
  ];
}

function costText({ costs }: Figures, currency: string): readonly string[] {
  const total = totalCost(costs);
  if (total === undefined) return [];
  const each = costs.flatMap(({ channel, total: part, each: one }) =>
    part === undefined ? [] : [`${CHANNEL_WORDS[channel]} ${money(part, currency)} at ${one}`],
  );
  return [`Cost: ${money(total, currency)} (${each.join('; ')})`];
}

function campaignText(figures: CampaignFigures, width: number): readonly string[] {
  const { campaign, revision, live, waiting, heldOut } = figures;
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['refused', figures.refused.map(({ name, count }) => `${reasonWords(name)} ${number(count)}`)],
    ['ended', figures.outcomes.map((one) => `${outcomeWords(one)} ${number(one.count)}`)],
    [
      'under way',
      [
        ...(live > 0 ? [number(live)] : []),
        ...(waiting > 0 ? [`${number(waiting)} wait for a place`] : []),
        ...(heldOut > 0 ? [`${number(heldOut)} held out`] : []),
      ],
    ],
    ['measured', figures.measured.map(({ name, count }) => `${name} ${number(count)}`)],
    ['sent', figures.messages.map(({ message, channel, sent }) => `${CHANNEL_WORDS[channel]} ${plain(message)} ${number(sent)}`)],
    ['not sent', figures.notSent.map((one) => `${notSentWords(one)} ${number(one.count)}`)],
    [
      'coupons',
      figures.coupons.map(
        ({ coupon, given, redeemed }) => `${plain(coupon)} ${number(given)}${redeemed > 0 ? `, ${number(redeemed)} used` : ''}`,
      ),
    ],
  ];
  const facts = lines
    .filter(([, parts]) => parts.length > 0)
    .flatMap(([name, parts]) => wrapped(`${name.padEnd(9)}  ${parts.join('; ')}`, width, 2, 13));
  return ['', `${capital(plain(campaign))} (${campaign}@${revision})`, ...facts, ...pathsText(figures.paths, width)];
}

/** Ways that the flow has, with how many contacts took each; steps between two ways say nothing new and are left out where there are ways. */
function pathsText(paths: readonly PathFigures[], width: number): readonly string[] {
  const shown = paths.filter(({ kind }) => kind !== 'refused');
  const rows = shown.map(({ kind, words, contacts }) => [`${kind === 'way' ? '  ' : ''}${words.split('\n')[0] ?? ''}`, number(contacts)]);
  return rows.length === 0 ? [] : ['', ...table([['  way', 'contacts'], ...rows], width, 2)];
}

/** A terminal with room for all columns of a comparison. */
const WIDE = 80;

function againstText({ name, commit, comparison, names }: Against, report: BacktestReport, width: number): readonly string[] {
  const title = `Against ${name}${commit === undefined ? '' : ` (${commit})`}`;
  if (comparison.changed === 0) return section(title, ['Nothing would be different for any contact.'], width);
  const lines = [
    `For ${counted(comparison.changed, 'contact')} something would be different. Messages ${shifted(comparison.messages)}, coupons ${shifted(comparison.coupons)}`,
    ...folded(comparison.shifts).map(shiftWords),
  ];
  const head = ['campaign', 'entries', 'messages', 'coupons', 'only now', 'only before'];
  const rows = comparison.campaigns.map(({ campaign, entries, messages, coupons, onlyNow, onlyBefore }) => [
    campaign,
    shifted(entries),
    shifted(messages),
    shifted(coupons),
    number(onlyNow),
    number(onlyBefore),
  ]);
  const examples = comparison.examples
    .slice(0, 3)
    .flatMap(({ contact, differences }) => [
      `For example ${names[contact] ?? contact}`,
      ...differences.slice(0, 6).map((difference) => `  ${differenceWords(difference, report)}`),
      ...(differences.length > 6 ? [`  and ${number(differences.length - 6)} more`] : []),
    ]);
  return [
    ...section(title, lines, width),
    '',
    ...table(
      [head, ...rows].map((row) => (width < WIDE ? row.slice(0, 4) : row)),
      width,
      2,
    ),
    '',
    ...examples.flatMap((line) => wrapped(line, width, 2)),
  ];
}

function trouble({ alerts, unreadable }: Figures, width: number): readonly string[] {
  return [
    ...section(
      'What could not be replayed',
      unreadable.map(({ name, count }) => `${number(count)} ×  ${name}`),
      width,
    ),
    ...section(
      'What a person would have been told',
      alerts.map(({ name, count }) => `${number(count)} ×  ${name}`),
      width,
    ),
  ];
}
