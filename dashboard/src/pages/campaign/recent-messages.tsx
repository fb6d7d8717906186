/** The newest messages of a campaign. */
import type { Inbox } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { Link } from '../../parts/link.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { Section } from '../../parts/section.tsx';
import { listOf } from '../../route.ts';
import { MailRow } from '../inbox/mail-row.tsx';
import { NoMail } from '../inbox/no-mail.tsx';

const FEW = 8;

/** A few; all of them are in the inbox. */
export function RecentMessages({ campaign }: { readonly campaign: string }) {
  const { answer, limit } = useGrowing<Inbox>('/api/inbox', { campaign }, FEW);
  const all = answer && answer.mails.length > 0 && (
    <Link to={listOf('inbox', { campaign })} class="more-link">
      Inbox<span class="hidden"> of {campaign}</span>
    </Link>
  );
  return (
    <Section title="Newest messages" beside={all}>
      <LiveList
        label="Newest messages"
        noun="message"
        list={{ limit }}
        entries={answer?.mails}
        idOf={(mail) => mail.id}
        entry={(mail) => <MailRow mail={mail} filters={{ campaign }} />}
        empty={<NoMail filters={{ campaign }} />}
      />
    </Section>
  );
}
