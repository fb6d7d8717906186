/** `/unsent`: messages that did not go, each with its reason. */
import type { Unsent, UnsentMessage } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { useTitle } from '../../data/title.ts';
import { plain } from '../../format.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { Link } from '../../parts/link.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { type Filters, oneOf } from '../../route.ts';
import { InboxHead } from './inbox-head.tsx';

/** Newest first. */
export function UnsentPage({ filters }: { readonly filters: Filters }) {
  useTitle('Not sent');
  return (
    <div class="page">
      <InboxHead page="unsent" filters={filters} />
      <Messages key={filters.campaign} campaign={filters.campaign} />
    </div>
  );
}

function Messages({ campaign }: { readonly campaign: string | undefined }) {
  const list = useGrowing<Unsent>('/api/unsent', { campaign });
  return (
    <>
      <Refused failure={list.failure} />
      <LiveList
        label="Messages that did not go, newest first"
        noun="message"
        list={list}
        entries={list.answer?.messages}
        idOf={idOf}
        entry={(message) => <Message message={message} />}
        empty={
          <Empty title="Nothing was held back">
            A message that may not go (no consent, no address, quiet hours, a limit, a run that ended meanwhile) is listed here with its
            reason.
          </Empty>
        }
      />
    </>
  );
}

const idOf = ({ at, contact, run, step, kind }: UnsentMessage): string => [at, contact, run, step, kind].join(' ');

const WORDS: Readonly<Record<string, string>> = { unknown: 'may have gone' };

function Message({ message }: { readonly message: UnsentMessage }) {
  const { at, kind, reason, campaign, run, step, contact, contactName } = message;
  const where = step === undefined ? 'run' : plain(step);
  return (
    <div class="entry unsent-row">
      <span class="unsent-kind">
        <State look={kind === 'unknown' || kind === 'refused' ? 'bad' : 'quiet'} word={WORDS[kind] ?? kind} />
      </span>
      <span class="unsent-reason">{reason}</span>
      <span class="unsent-from">
        {campaign !== undefined && <Link to={oneOf('campaigns', campaign)}>{campaign}</Link>}
        {run === undefined ? where : <Link to={oneOf('runs', run)}>{where}</Link>}
        <Link to={oneOf('contacts', contact)}>{contactName}</Link>
      </span>
      <Time at={at} class="unsent-time" />
    </div>
  );
}
