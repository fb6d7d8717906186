/** The open message: what it says, where it comes from, and why it went out. */
import { useEffect, useRef } from 'preact/hooks';
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { CHANNELS } from '../../channels.ts';
import type { Polled } from '../../data/polling.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { MailBody } from './mail-body.tsx';
import { MailFacts } from './mail-facts.tsx';

interface MailPaneProps {
  readonly id: string | undefined;
  readonly mail: Polled<MailDetail>;
  readonly close: () => void;
}

/** The reader; on narrow screens it takes the place of the list while a message is open. Escape closes it. */
export function MailPane({ id, mail, close }: MailPaneProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const ready = mail.data !== undefined;
  useEffect(() => {
    if (!ready || id === undefined) return;
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [id, ready]);
  useCloseOnEscape(id !== undefined, close);
  if (id === undefined) return <NoneOpen />;
  return (
    <article class="reader" aria-labelledby="mail-title">
      <button type="button" class="back" onClick={close}>
        <Icon name="back" />
        Inbox
      </button>
      <Refused failure={mail.failure} />
      {mail.data && (
        <>
          <h2 id="mail-title" class="mail-title" ref={title} tabIndex={-1}>
            {titleOf(mail.data)}
          </h2>
          <MailFacts mail={mail.data} />
          <MailBody key={mail.data.id} mail={mail.data} />
        </>
      )}
    </article>
  );
}

function titleOf({ channel, subject, to }: MailDetail): string {
  if (channel === 'sms' || channel === 'whatsapp') return `${CHANNELS[channel].title} to ${to}`;
  return subject === '' ? '(no subject)' : subject;
}

function useCloseOnEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function NoneOpen() {
  return (
    <section class="reader reader-empty" aria-label="Message">
      <Empty title="No message is open">
        Choose one to read it, and to see which run sent it and why. With the keyboard: ↑ ↓ to move, Enter to open, Escape to close.
      </Empty>
    </section>
  );
}
