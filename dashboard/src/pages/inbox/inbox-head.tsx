/** The head over messages that went out, and over those that did not. */
import { CHANNEL_NAMES, CHANNELS } from '../../channels.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { Chip, Select, Switch } from '../../parts/choice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { type Filters, listOf } from '../../route.ts';

/** Which list, which channel, which campaign. */
export function InboxHead({ page, filters }: { readonly page: 'inbox' | 'unsent'; readonly filters: Filters }) {
  const { overview } = useSurroundings();
  const { channel, campaign, contact } = filters;
  const inbox = (change: { readonly [key in keyof Filters]?: string | undefined }) => listOf('inbox', { ...filters, ...change });
  const isInbox = page === 'inbox';
  return (
    <PageHead title={isInbox ? 'Inbox' : 'Not sent'}>
      <div class="filters">
        <Switch
          label="Lists of messages"
          ways={[
            { name: 'All', to: inbox({ channel: undefined }), chosen: isInbox && channel === undefined },
            ...CHANNEL_NAMES.map((name) => ({
              name: CHANNELS[name].title,
              to: inbox({ channel: name }),
              chosen: isInbox && channel === name,
            })),
            { name: 'Not sent', to: listOf('unsent', { campaign }), chosen: !isInbox },
          ]}
        />
        <Select
          label="Campaign"
          all="All campaigns"
          value={campaign}
          options={overview?.campaigns.map(({ name }) => name) ?? []}
          to={(value) => listOf(page, { ...filters, campaign: value })}
        />
        {contact !== undefined && <Chip name="of one contact" to={inbox({ contact: undefined })} />}
      </div>
    </PageHead>
  );
}
