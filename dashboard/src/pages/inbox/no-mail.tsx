/** What stands where no message is listed. */
import { CHANNELS, channelNamed } from '../../channels.ts';
import { Empty } from '../../parts/empty.tsx';
import type { Filters } from '../../route.ts';

/** Says what will come here. */
export function NoMail({ filters: { channel, campaign } }: { readonly filters: Filters }) {
  const named = channelNamed(channel);
  const what = named === undefined ? 'No message' : `No ${CHANNELS[named].one}`;
  return (
    <Empty title={`${what}${campaign === undefined ? '' : ` from ${campaign}`} yet`}>
      Every message that a campaign sends arrives here as its reader sees it, with the reason why it went out. The first comes when a run
      reaches a step <code>{named ?? 'email'}</code>.
    </Empty>
  );
}
