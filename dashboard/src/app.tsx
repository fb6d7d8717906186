/** The page: header, campaigns, list of mails, and the mail that is open. */
import { useEffect, useMemo } from 'preact/hooks';
import type { MailDetail, Overview } from '../../runtime/report/types.ts';
import { usePolled } from './data/polling.ts';
import { timesIn } from './format.ts';
import { Campaigns } from './parts/campaigns.tsx';
import { Header } from './parts/header.tsx';
import { InputCard } from './parts/input-card.tsx';
import { Lists } from './parts/lists.tsx';
import { MailPane } from './parts/mail-pane.tsx';
import { Notice } from './parts/notice.tsx';
import { useRoute, withoutMail } from './route.ts';

/** How often counts and lists are asked for, and how often the open mail is, real ms. */
const LIVE_MS = 1_000;
const MAIL_MS = 3_000;

/** The whole page. */
export function App() {
  const [route, go] = useRoute();
  const overview = usePolled<Overview>('/api/overview', LIVE_MS);
  const mail = usePolled<MailDetail>(route.mail === undefined ? undefined : `/api/mails/${encodeURIComponent(route.mail)}`, MAIL_MS);
  const times = useMemo(() => timesIn(overview.data?.shop?.timeZone ?? 'UTC'), [overview.data?.shop?.timeZone]);
  const title = route.mail === undefined ? undefined : mail.data?.subject;
  useEffect(() => {
    document.title = [title, overview.data?.shop?.name, 'Relance'].filter(Boolean).join(' – ');
  }, [title, overview.data?.shop?.name]);
  const closeMail = () => go(withoutMail(route));

  return (
    <div class="page" data-open={route.mail !== undefined}>
      <Header overview={overview.data} times={times} />
      <Notice lostAt={overview.lostAt} />
      <main class="panes">
        <div class="pane pane-campaigns">
          <Campaigns overview={overview.data} route={route} go={go} />
          {overview.data?.input && <InputCard input={overview.data.input} />}
        </div>
        <Lists route={route} go={go} times={times} overview={overview.data} everyMs={LIVE_MS} />
        <MailPane id={route.mail} mail={mail} times={times} close={closeMail} />
      </main>
    </div>
  );
}
