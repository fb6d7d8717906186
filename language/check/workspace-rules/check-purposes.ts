import type { Campaign } from '../../program.ts';
import type { Report } from '../workspace.ts';
import { type Deed, deedsOf } from './deeds.ts';

/** Reports messages that marketing campaigns send and a transactional one sends too: there they would leave without consent, caps and quiet hours. */
export function checkPurposes(campaigns: readonly Campaign[], report: Report): void {
  const transactional = campaigns.filter(({ purpose }) => purpose === 'transactional');
  if (transactional.length === 0) return;
  const sent = transactional.flatMap((campaign) => deedsOf(campaign).sends);
  const names = new Set(sent.map(({ name }) => name));
  const marketing = new Map<string, { readonly campaign: string; readonly deed: Deed }>();
  for (const campaign of campaigns) {
    if (campaign.purpose !== 'marketing') continue;
    for (const deed of deedsOf(campaign).sends) {
      if (names.has(deed.name) && !marketing.has(deed.name)) marketing.set(deed.name, { campaign: campaign.name, deed });
    }
  }
  for (const { name, span } of sent) {
    const other = marketing.get(name);
    if (other === undefined) continue;
    report('marketing-in-transactional', {
      message: `\`${other.campaign}\` sends \`${name}\` as marketing; here it leaves without consent, caps and quiet hours.`,
      help: 'Write a message of its own for each, or let both campaigns have the same purpose.',
      span,
      related: [{ span: other.deed.span, message: 'sent as marketing' }],
    });
  }
}
