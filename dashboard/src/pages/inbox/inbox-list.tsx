/** Messages that went out, newest first. */
import { useEffect, useRef } from 'preact/hooks';
import type { Inbox } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { Refused } from '../../parts/empty.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import type { Route } from '../../route.ts';
import { MailRow } from './mail-row.tsx';
import { NoMail } from './no-mail.tsx';

/** New ones wait while the reader is in the list or reads a message. */
export function InboxList({ route: { id, filters } }: { readonly route: Route }) {
  const box = useRef<HTMLDivElement>(null);
  const { channel, campaign, contact } = filters;
  const list = useGrowing<Inbox>('/api/inbox', { channel, campaign, contact });
  useReturnOfFocus(box, id);
  return (
    <>
      <Refused failure={list.failure} />
      <LiveList
        label="Messages, newest first"
        noun="message"
        list={list}
        entries={list.answer?.mails}
        idOf={(mail) => mail.id}
        entry={(mail) => <MailRow mail={mail} filters={filters} open={id === mail.id} />}
        empty={<NoMail filters={filters} />}
        hold={id !== undefined}
        box={box}
      />
    </>
  );
}

/** When a message is closed, focus goes back to its line, so that the keyboard goes on where it was. */
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
