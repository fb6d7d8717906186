/** Who, when, which run, and why. */
import type { MailDetail, Reason } from '../../../../runtime/report/types.ts';
import { plain } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { Time } from '../../parts/time.tsx';
import { oneOf } from '../../route.ts';

/** The table under the subject. */
export function MailFacts({ mail }: { readonly mail: MailDetail }) {
  const { to, contact, at, campaign, step, run, reason, runState } = mail;
  return (
    <dl class="facts reader-facts">
      <dt>To</dt>
      <dd>
        {contact === undefined ? (
          to
        ) : (
          <Link to={oneOf('contacts', contact)} class="text-link">
            {to}
          </Link>
        )}
      </dd>
      <dt>Sent</dt>
      <dd>
        <Time at={at} form="long" />
      </dd>
      {campaign !== undefined && (
        <>
          <dt>By</dt>
          <dd>
            <Link to={oneOf('campaigns', campaign)} class="text-link">
              {campaign}
            </Link>
            , step <code>{step}</code>
          </dd>
        </>
      )}
      {run !== undefined && (
        <>
          <dt>Run</dt>
          <dd>
            <Link to={oneOf('runs', run)} class="text-link">
              {runState ? stateOf(runState) : run}
            </Link>
          </dd>
        </>
      )}
      <dt>Why</dt>
      <dd>{reason ? <Why reason={reason} /> : 'Unknown: no run of this store sent it.'}</dd>
    </dl>
  );
}

function stateOf(state: NonNullable<MailDetail['runState']>): string {
  if (state.status === 'ended') return `ended: ${plain(state.outcome ?? 'completed')}`;
  return state.at === undefined || state.at === 'start' ? 'starting' : `waits at ${plain(state.at)}`;
}

function Why({ reason }: { readonly reason: Reason }) {
  return (
    <>
      <q>{reason.trigger}</q>
      {reason.about !== undefined && <> ({reason.about})</>} on <Time at={reason.occurredAt ?? reason.enteredAt} form="long" />
      {reason.occurredAt !== undefined && reason.occurredAt !== reason.enteredAt && (
        <>
          ; the run entered on <Time at={reason.enteredAt} form="long" />
        </>
      )}
    </>
  );
}
