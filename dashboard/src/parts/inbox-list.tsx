/** The inbox: every mail that went out, newest first. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Inbox, MailSummary } from '../../../runtime/report/types.ts';
import { useCalmList } from '../data/calm-list.ts';
import { usePolled } from '../data/polling.ts';
import { counted, type Times } from '../format.ts';
import type { Route } from '../route.ts';
import { Empty } from './empty.tsx';
import { Link } from './link.tsx';
import { moveFocus } from './move-focus.ts';

/** What both lists are given. `now` is business time, ms. */
export interface ListProps {
  readonly route: Route;
  readonly go: (to: Route) => void;
  readonly times: Times;
  readonly now: number;
  readonly everyMs: number;
}

/** How many entries a list begins with and grows by, and the most that the server gives at once. */
export const PAGE = 50;
/** Most mails that the list asks for. */
export const MOST = 500;

/** Mails as links; arrow keys move between them. New ones wait while the reader is in the list or reads a mail. */
export function InboxList({ route, go, times, now, everyMs }: ListProps) {
  const [limit, setLimit] = useState(PAGE);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const inbox = usePolled<Inbox>(
    `/api/inbox?limit=${limit}${route.campaign === undefined ? '' : `&campaign=${encodeURIComponent(route.campaign)}`}`,
    everyMs,
  );
  const last = useRef<Inbox | undefined>(undefined);
  last.current = inbox.data ?? last.current;
  const { shown, waiting, showNew } = useCalmList(last.current?.mails, (mail) => mail.id, hovered || focused || route.mail !== undefined);
  useReturnOfFocus(box, route.mail);

  return (
    // biome-ignore lint/a11y/useSemanticElements: links and buttons over mails are no set of form controls.
    <div
      class="list"
      role="group"
      aria-label="Mails, newest first"
      ref={box}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
      onKeyDown={moveFocus}
    >
      {waiting > 0 && (
        <button type="button" class="newer" onClick={showNew}>
          {waiting >= limit - 1 ? `${limit - 1}+ new mails` : counted(waiting, 'new mail')}
        </button>
      )}
      {last.current?.mails.length === 0 && <NothingYet campaign={route.campaign} />}
      <ul class="entries">
        {shown.map((mail) => (
          <Entry key={mail.id} mail={mail} route={route} go={go} time={times.short(mail.at, now)} />
        ))}
      </ul>
      {last.current?.more === true && limit < MOST && (
        <button type="button" class="older" onClick={() => setLimit(Math.min(limit * 2, MOST))}>
          Show older mails
        </button>
      )}
    </div>
  );
}

function Entry({ mail, route, go, time }: { readonly mail: MailSummary; readonly time: string } & Pick<ListProps, 'route' | 'go'>) {
  const open = route.mail === mail.id;
  return (
    <li>
      <Link to={{ ...route, mail: mail.id }} go={go} class="entry" data-entry={mail.id} aria-current={open ? 'true' : 'false'}>
        <span class="entry-subject">{mail.subject === '' ? '(no subject)' : mail.subject}</span>
        <time class="entry-time" dateTime={new Date(mail.at).toISOString()}>
          {time}
        </time>
        <span class="entry-to">{mail.to}</span>
        <span class="entry-from">{mail.campaign === undefined ? 'not sent by a campaign' : `${mail.campaign} · ${mail.step ?? ''}`}</span>
      </Link>
    </li>
  );
}

function NothingYet({ campaign }: { readonly campaign: string | undefined }) {
  return (
    <Empty title={campaign === undefined ? 'No mail yet' : `No mail from ${campaign} yet`}>
      Every mail that a campaign sends arrives here, rendered, with the reason why it went out. The first comes when a run reaches its first{' '}
      <code>email</code> step.
    </Empty>
  );
}

/** When a mail is closed, focus goes back to its line, so that the keyboard goes on where it was. */
function useReturnOfFocus(box: { readonly current: HTMLDivElement | null }, mail: string | undefined): void {
  const before = useRef(mail);
  useEffect(() => {
    const closed = mail === undefined ? before.current : undefined;
    before.current = mail;
    if (closed === undefined) return;
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    lines.find((line) => line.dataset.entry === closed)?.focus();
  }, [mail]);
}
