/** `/inbox` and `/inbox/:id`: every message that went out, and the one that is open. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { DETAIL_MS, usePolled } from '../../data/polling.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { useTitle } from '../../data/title.ts';
import { listOf, type Route } from '../../route.ts';
import { InboxHead } from './inbox-head.tsx';
import { InboxList } from './inbox-list.tsx';
import { MailPane } from './mail-pane.tsx';

/** List and reader beside each other where there is room; else the open message takes the place of the list. */
export function InboxPage({ route }: { readonly route: Route }) {
  const { go } = useSurroundings();
  const { id, filters } = route;
  const mail = usePolled<MailDetail>(id === undefined ? undefined : `/api/mails/${encodeURIComponent(id)}`, DETAIL_MS);
  useTitle(id === undefined ? 'Inbox' : mail.data?.subject);
  return (
    <div class="inbox" data-open={id !== undefined}>
      <section class="inbox-lists" aria-label="Messages">
        <InboxHead page="inbox" filters={filters} />
        <InboxList key={JSON.stringify(filters)} route={route} />
      </section>
      <MailPane id={id} mail={mail} close={() => go(listOf('inbox', filters))} />
    </div>
  );
}
