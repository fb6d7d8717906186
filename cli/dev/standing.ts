/** How far the shop is: the clock, and what has come of it so far. */
import { readWork, type Work } from '../../runtime/report/work.ts';
import type { Store, Transaction } from '../../runtime/store/port.ts';
import { isCountedRun } from '../../runtime/store/values/mere-entry.ts';
import { counted } from '../output/plural.ts';

/** Sums over the whole store. `clock` is where the next start goes on, ms. */
export interface Standing {
  readonly clock: number;
  readonly waiting: number;
  readonly ended: number;
  readonly mails: number;
  readonly sms: number;
  readonly push: number;
  readonly whatsapp: number;
  readonly campaigns: readonly CampaignSum[];
  readonly couponsGiven: number;
  readonly couponsRedeemed: number;
  /** Work over many contacts that is under way. */
  readonly work: readonly Work[];
}

/** What became of the runs of a campaign: all that entered, and those that ended by outcome, most first. */
export interface CampaignSum {
  readonly campaign: string;
  readonly runs: number;
  readonly outcomes: readonly (readonly [outcome: string, count: number])[];
}

/** Reads it in one transaction of aggregates. */
export function readStanding(store: Store): Promise<Standing> {
  return store.transaction(async (tx) => {
    const runs = await tx.runs.counts();
    const coupons = await tx.coupons.counts();
    return {
      clock: (await tx.clock.read())?.now ?? Date.now(),
      waiting: sum(runs.filter(({ status }) => status !== 'ended')),
      ended: sum(runs.filter((row) => row.status === 'ended' && isCountedRun(row))),
      mails: await tx.mails.count({ channel: 'email' }),
      sms: await tx.mails.count({ channel: 'sms' }),
      push: await tx.mails.count({ channel: 'push' }),
      whatsapp: await tx.mails.count({ channel: 'whatsapp' }),
      campaigns: [...new Set(runs.map(({ campaign }) => campaign))].map((campaign) => campaignSum(campaign, runs)),
      couponsGiven: coupons.reduce((total, { given }) => total + given, 0),
      work: await readWork(tx),
      couponsRedeemed: coupons.reduce((total, { redeemed }) => total + redeemed, 0),
    };
  });
}

type RunCounts = Awaited<ReturnType<Transaction['runs']['counts']>>;

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

function campaignSum(campaign: string, counts: RunCounts): CampaignSum {
  const own = counts.filter((row) => row.campaign === campaign && isCountedRun(row));
  const outcomes = new Map<string, number>();
  for (const { outcome, count } of own) if (outcome !== undefined) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  return { campaign, runs: sum(own), outcomes: [...outcomes].sort((a, b) => b[1] - a[1]) };
}

/** `0 runs waiting, 25 ended, 30 mails, 4 SMS`; push and WhatsApp messages behind them where there are any, and how far work over many contacts is: `; segment read of sale: 4000 of 9000`. */
export function standingText({ waiting, ended, mails, sms, push, whatsapp, work }: Standing): string {
  const rest = [
    ...(push === 0 ? [] : [`, ${counted(push, 'push message')}`]),
    ...(whatsapp === 0 ? [] : [`, ${counted(whatsapp, 'WhatsApp message')}`]),
  ];
  const underWay = work.map(({ campaign, kind, done, total }) => {
    const name = campaign === undefined ? kind : `${kind} of ${campaign}`;
    return `; ${name}: ${done}${total === undefined ? '' : ` of ${total}`}`;
  });
  return `${counted(waiting, 'run')} waiting, ${ended} ended, ${counted(mails, 'mail')}, ${sms} SMS${[...rest, ...underWay].join('')}`;
}

/** One line a campaign and one for the coupons; nothing where nothing happened. */
export function summaryLines({ campaigns, couponsGiven, couponsRedeemed }: Standing): readonly string[] {
  const lines = campaigns.map(({ campaign, runs, outcomes }) => {
    const ends = outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    return `${campaign}: ${counted(runs, 'run')}${ends === '' ? '' : `: ${ends}`}`;
  });
  return couponsGiven === 0 ? lines : [...lines, `${counted(couponsGiven, 'coupon')} given, ${couponsRedeemed} redeemed`];
}
