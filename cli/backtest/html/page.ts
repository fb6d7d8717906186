/** The report as one page: no network, no script, light and dark. */
import { totalCost } from '../../../runtime/backtest/costs.ts';
import type { CampaignFigures, Figures, PathFigures } from '../../../runtime/backtest/figures.ts';
import type { Against, BacktestReport } from '../../../runtime/backtest/report.ts';
import { CHANNEL_WORDS } from '../../../runtime/report/phrases/channels.ts';
import { capital, plain } from '../../../runtime/report/phrases/plain.ts';
import { reasonWords } from '../../../runtime/report/phrases/reasons.ts';
import { byMonth } from '../months.ts';
import { counted, differenceWords, folded, money, notSentWords, number, outcomeWords, shifted, shiftWords, sourceLines } from '../words.ts';
import { daysChart, histogramChart, legend, shiftsChart } from './charts.ts';
import { escaped, facts, listOf, section, tableOf } from './parts.ts';
import { STYLE } from './style.ts';

/** The whole document. */
export function reportPage(report: BacktestReport): string {
  const { against, figures, period, store } = report;
  const title = `Backtest of ${store.name}, ${period.from} to ${period.to}`;
  const body = [
    `<h1>${escaped(title)}</h1><p class="soft">${escaped(`Days of ${store.timeZone}. ${counted(figures.replayed, 'event')} replayed, ${number(figures.past)} before the period. Nothing was sent.`)}</p>`,
    tiles(figures, store.currency),
    section('What is assumed', `${listOf(report.assumptions)}<h3>History</h3>${listOf(sourceLines(report.history))}`),
    ...(against === undefined ? [] : [againstPart(against, report)]),
    section('Campaigns', overview(figures)),
    ...(figures.messages === 0 ? [] : [messagesPart(figures, report)]),
    ...figures.campaigns.map(campaignPart),
    ...troublePart(figures),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body><main>${body.join('\n')}</main></body></html>
`;
}

function tiles(figures: Figures, currency: string): string {
  const cost = totalCost(figures.costs);
  const all: readonly (readonly [string, string])[] = [
    ['entries', number(figures.entries)],
    ['messages', number(figures.messages)],
    ['contacts with a message', number(figures.messaged)],
    ['coupons given', number(figures.couponsGiven)],
    ['kept back by a cap', number(figures.capped)],
    ['met quiet hours', number(figures.quiet)],
    ...(cost === undefined ? [] : [['estimated cost', money(cost, currency)] as const]),
  ];
  return `<div class="figures">${all.map(([name, value]) => `<div class="figure"><b>${escaped(value)}</b><span>${escaped(name)}</span></div>`).join('')}</div>`;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function overview({ campaigns }: Figures): string {
  const head = ['Campaign', 'Entries', 'Contacts', 'Messages', 'Coupons', 'Goals', 'Under way'];
  const rows = campaigns.map(({ campaign, entries, contacts, messages, coupons, goals, live }) => [
    plain(campaign),
    ...[entries, contacts, sum(messages.map(({ sent }) => sent)), sum(coupons.map(({ given }) => given)), goals, live].map(number),
  ]);
  return tableOf([head, ...rows]);
}

function messagesPart(figures: Figures, { period, store }: BacktestReport): string {
  const channels = figures.byChannel.map(({ name }) => name);
  const months = byMonth(figures.byDay).map(({ month, counts }) => [month, ...channels.map((channel) => number(counts.get(channel) ?? 0))]);
  const monthTable = `<details><summary>By month</summary>${tableOf([['Month', ...channels.map((channel) => CHANNEL_WORDS[channel])], ...months])}</details>`;
  const costs = figures.costs.flatMap(({ channel, each, messages, total }) =>
    total === undefined ? [] : [[CHANNEL_WORDS[channel], number(messages), `${each} ${store.currency}`, money(total, store.currency)]],
  );
  return [
    section('Messages per day', `${daysChart(figures.byDay, period)}${legend(channels)}${monthTable}`),
    section(
      'Messages per contact',
      `${histogramChart(figures.histogram)}<details><summary>Contacts with the most messages</summary>${tableOf([['Contact', 'Messages'], ...figures.busiest.map(({ messages, name }) => [name, number(messages)])])}</details>`,
    ),
    ...(costs.length === 0 ? [] : [section('Cost', tableOf([['Channel', 'Messages', 'Each', 'Together'], ...costs]))]),
  ].join('\n');
}

function campaignPart(figures: CampaignFigures): string {
  const { campaign, coupons, heldOut, live, measured, messages, notSent, outcomes, paths, refused, revision, waiting } = figures;
  const lines = facts([
    ['Entries', [`${number(figures.entries)} of ${counted(figures.contacts, 'contact')}`]],
    ['Refused', refused.map(({ count, name }) => `${number(count)}: ${reasonWords(name)}`)],
    ['Ended', outcomes.map((one) => `${number(one.count)}: ${outcomeWords(one)}`)],
    [
      'Under way',
      [
        ...(live > 0 ? [number(live)] : []),
        ...(waiting > 0 ? [`${number(waiting)} wait for a place`] : []),
        ...(heldOut > 0 ? [`${number(heldOut)} held out`] : []),
      ],
    ],
    ['Measured', measured.map(({ count, name }) => `${number(count)}: ${name}`)],
    ['Sent', messages.map(({ channel, message, sent }) => `${number(sent)}: ${CHANNEL_WORDS[channel]} ${plain(message)}`)],
    ['Not sent', notSent.map((one) => `${number(one.count)}: ${notSentWords(one)}`)],
    [
      'Coupons',
      coupons.map(
        ({ coupon, given, redeemed }) => `${number(given)}: ${plain(coupon)}${redeemed > 0 ? `, ${number(redeemed)} of them used` : ''}`,
      ),
    ],
  ]);
  return section(
    capital(plain(campaign)),
    `<p class="soft code">${escaped(`${campaign}@${revision}`)}</p>${lines}<h3>Contacts per way</h3>${waysOf(paths)}`,
  );
}

/** The funnel: how many contacts came to each step, and took each way. */
function waysOf(paths: readonly PathFigures[]): string {
  const most = Math.max(1, ...paths.filter(({ kind }) => kind !== 'refused').map(({ contacts }) => contacts));
  const rows = paths.map(({ contacts, kind, words }) => {
    const share = Math.min(100, (100 * contacts) / most);
    return `<li><span${kind === 'way' ? ' class="in"' : ''}>${escaped(words)}</span><span class="track"><i style="width:${share.toFixed(1)}%"></i></span><b>${number(contacts)}</b></li>`;
  });
  return `<ul class="ways">${rows.join('')}</ul>`;
}

function againstPart({ commit, comparison, name, names }: Against, report: BacktestReport): string {
  const title = `Against ${name}${commit === undefined || commit === name ? '' : ` (${commit})`}`;
  if (comparison.changed === 0) return section(title, '<p>Nothing would be different for any contact.</p>');
  const head = ['Campaign', 'Entries', 'Messages', 'Coupons', 'Contacts only now', 'Only before'];
  const rows = comparison.campaigns.map(({ campaign, coupons, entries, messages, onlyBefore, onlyNow }) => [
    plain(campaign),
    ...[entries, messages, coupons].map(shifted),
    number(onlyNow),
    number(onlyBefore),
  ]);
  const outcomes = comparison.campaigns.flatMap(({ campaign, outcomes: list }) =>
    list.filter(({ before, now }) => before !== now).map((shift) => [`${plain(campaign)}: ${plain(shift.outcome)}`, shifted(shift)]),
  );
  const examples = comparison.examples.map(
    ({ contact, differences }) =>
      `<details><summary>${escaped(names[contact] ?? contact)}: ${counted(differences.length, 'difference')}</summary>${listOf(differences.slice(0, 50).map((one) => differenceWords(one, report)))}</details>`,
  );
  const chart =
    comparison.shifts.length === 0
      ? ''
      : `${shiftsChart(folded(comparison.shifts))}<details><summary>In words</summary>${listOf(folded(comparison.shifts).map(shiftWords))}</details>`;
  return section(
    title,
    `<p>For ${counted(comparison.changed, 'contact')} something would be different.</p>${chart}<h3>Campaigns</h3>${tableOf([head, ...rows])}${outcomes.length === 0 ? '' : `<h3>Outcomes</h3>${tableOf([['Outcome', 'Runs'], ...outcomes])}`}<h3>Examples</h3>${examples.join('')}`,
  );
}

function troublePart({ alerts, unreadable }: Figures): readonly string[] {
  const lines = (list: Figures['alerts']): string => listOf(list.map(({ count, name }) => `${number(count)} × ${name}`));
  return [
    ...(unreadable.length === 0 ? [] : [section('What could not be replayed', lines(unreadable))]),
    ...(alerts.length === 0 ? [] : [section('What a person would have been told', lines(alerts))]),
  ];
}
