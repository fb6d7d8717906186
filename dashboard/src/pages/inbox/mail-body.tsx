/** The message's forms: rendered, text, headers and source, and the journal of its run. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { CHANNELS } from '../../channels.ts';
import { type Tab, Tabs } from '../../parts/tabs.tsx';
import { Bubble } from './bubble.tsx';
import { Journal } from './journal.tsx';
import { PushCard } from './push-card.tsx';

/** Tabs over one message. A mail without HTML begins with its text, the others are shown as on a phone. */
export function MailBody({ mail }: { readonly mail: MailDetail }) {
  const html: Tab = { name: 'HTML', panel: <Rendered mail={mail} /> };
  const text: Tab = { name: 'Text', panel: <PlainText text={mail.text} /> };
  const forms = mail.channel !== 'email' ? [onPhone(mail)] : mail.hasHtml ? [html, text] : [text];
  const rest: readonly Tab[] = [
    { name: 'Headers', panel: <Headers mail={mail} /> },
    { name: 'Run', panel: <Journal mail={mail} /> },
  ];
  return <Tabs label="Forms of the message" tabs={[...forms, ...rest]} />;
}

function onPhone(mail: MailDetail): Tab {
  const name = CHANNELS[mail.channel].title;
  return { name, panel: mail.channel === 'push' ? <PushCard mail={mail} /> : <Bubble mail={mail} /> };
}

// The document brings its own content policy; `sandbox` here says the same for browsers that look at the frame first.
function Rendered({ mail }: { readonly mail: MailDetail }) {
  return (
    <iframe
      class="rendered"
      title={`The mail: ${mail.subject}`}
      src={`/api/mails/${encodeURIComponent(mail.id)}/html`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

function PlainText({ text }: { readonly text: string }) {
  return text === '' ? <p class="tab-note">This mail has no text form.</p> : <pre class="plain">{text}</pre>;
}

function Headers({ mail }: { readonly mail: MailDetail }) {
  return (
    <>
      <dl class="headers">
        {mail.headers.map((header, index) => (
          <div key={`${index} ${header.name}`}>
            <dt>{header.name}</dt>
            <dd>{header.value}</dd>
          </div>
        ))}
      </dl>
      <details class="source">
        <summary>Source, as it came over the wire</summary>
        <pre class="plain">{mail.raw}</pre>
      </details>
    </>
  );
}
