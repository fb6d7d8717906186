/** Asks the page's server, as the page does. */
import type { CampaignReport, Inbox, MailSummary, Overview } from '../../../runtime/report/types.ts';
import type { RunningCommand } from './command.ts';

/** Address of the page of a command that runs. */
export const pageOf = async (command: RunningCommand): Promise<string> => String((await command.log('page')).page);

/** `/api/overview` */
export const overviewOf = (page: string): Promise<Overview> => ask(`${page}/api/overview`);

/** One campaign of it. */
export async function campaignOf(page: string, name: string): Promise<CampaignReport> {
  const found = (await overviewOf(page)).campaigns.find((campaign) => campaign.name === name);
  if (found === undefined) throw new Error(`The page knows no campaign \`${name}\`.`);
  return found;
}

/** All mails, oldest first. */
export async function mailsOf(page: string): Promise<readonly MailSummary[]> {
  const { mails } = await ask<Inbox>(`${page}/api/inbox?limit=500`);
  return [...mails].reverse();
}

/** Waits until the page tells so. */
export async function until(page: string, holds: (overview: Overview) => boolean): Promise<Overview> {
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const overview = await overviewOf(page);
    if (holds(overview)) return overview;
    if (Date.now() > end) throw new Error(`It did not come to that: ${JSON.stringify(overview)}`);
  }
}

async function ask<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return JSON.parse(await answer.text());
}
