/** How many messages of a campaign went out on each channel. */
import type { CampaignReport } from '../../../../runtime/report/types.ts';
import { CHANNELS } from '../../channels.ts';
import { count } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { listOf } from '../../route.ts';

/** `12 by email, 3 by SMS`, each the way to those messages; nothing where none went out. */
export function SentBy({ campaign: { name, mails } }: { readonly campaign: Pick<CampaignReport, 'name' | 'mails'> }) {
  return (
    <>
      {mails.byChannel.map(({ channel, sent }, index) => (
        <span key={channel}>
          {index > 0 && ', '}
          <Link to={listOf('inbox', { campaign: name, channel })} class="text-link">
            {count(sent)} by {CHANNELS[channel].by}
          </Link>
        </span>
      ))}
    </>
  );
}
