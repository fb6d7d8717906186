/** A message among others. */
import type { MailSummary } from '../../../../runtime/report/types.ts';
import { CHANNELS } from '../../channels.ts';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import { Time } from '../../parts/time.tsx';
import { type Filters, oneOf } from '../../route.ts';

interface MailRowProps {
  readonly mail: MailSummary;
  /** Of the list that it stands in. */
  readonly filters: Filters;
  readonly open?: boolean;
}

/** Subject (the title of a push, the beginning of a text without one), receiver, campaign. */
export function MailRow({ mail, filters, open = false }: MailRowProps) {
  const { id, channel, subject, to, at, campaign, step } = mail;
  return (
    <Link to={oneOf('inbox', id, filters)} class="entry mail-row" data-entry={id} aria-current={open ? 'true' : 'false'}>
      <span class="mail-channel" title={CHANNELS[channel].title}>
        <Icon name={CHANNELS[channel].icon} />
        <span class="hidden">{CHANNELS[channel].title}: </span>
      </span>
      <span class="mail-subject">{subject === '' ? '(no subject)' : subject}</span>
      <span class="mail-to">{to}</span>
      <Time at={at} class="mail-time" />
      <span class="mail-from" title={step}>
        {campaign ?? 'not sent by a campaign'}
      </span>
    </Link>
  );
}
