/** The open mail: what it says, where it comes from, and why it went out. */
import { useEffect, useRef } from 'preact/hooks';
import type { MailDetail } from '../../../runtime/report/types.ts';
import type { Polled } from '../data/polling.ts';
import type { Times } from '../format.ts';
import { Empty } from './empty.tsx';
import { MailBody } from './mail-body.tsx';
import { MailFacts } from './mail-facts.tsx';

interface MailPaneProps {
  readonly id: string | undefined;
  readonly mail: Polled<MailDetail>;
  readonly times: Times;
  readonly close: () => void;
}

/** The right pane; on narrow screens it takes the place of the others while a mail is open. Escape closes it. */
export function MailPane({ id, mail, times, close }: MailPaneProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const ready = mail.data !== undefined;
  useEffect(() => {
    if (!ready) return;
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [id, ready]);
  useEffect(() => {
    if (id === undefined) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (id === undefined) {
    return (
      <section class="pane pane-mail" aria-label="Mail">
        <Empty title="No mail is open">
          Choose one from the inbox to read it, and to see which run sent it and why. With the keyboard: ↑ ↓ to move, Enter to open, Escape
          to close.
        </Empty>
      </section>
    );
  }
  return (
    <article class="pane pane-mail" aria-labelledby="mail-title">
      <button type="button" class="back" onClick={close}>
        <span aria-hidden="true">←</span> Inbox
      </button>
      {mail.failure && <Empty title={mail.failure.summary}>{mail.failure.help}</Empty>}
      {mail.data && (
        <>
          <h2 id="mail-title" class="mail-title" ref={title} tabIndex={-1}>
            {mail.data.subject === '' ? '(no subject)' : mail.data.subject}
          </h2>
          <MailFacts mail={mail.data} times={times} />
          <MailBody key={mail.data.id} mail={mail.data} times={times} />
        </>
      )}
    </article>
  );
}
