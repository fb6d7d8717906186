/** Who, when, which run, and why. */
import type { MailDetail, Reason } from '../../../runtime/report/types.ts';
import type { Times } from '../format.ts';

/** The table under the subject. */
export function MailFacts({ mail, times }: { readonly mail: MailDetail; readonly times: Times }) {
  return (
    <dl class="facts">
      <dt>To</dt>
      <dd>{mail.to}</dd>
      <dt>Sent</dt>
      <dd>
        <time dateTime={new Date(mail.at).toISOString()}>{times.long(mail.at)}</time>
      </dd>
      {mail.campaign !== undefined && (
        <>
          <dt>Step</dt>
          <dd>
            {mail.campaign} · {mail.step}
          </dd>
          <dt>Run</dt>
          <dd>
            <code>{mail.run}</code>
            {mail.runState && <span class="facts-state">, {stateOf(mail.runState)}</span>}
          </dd>
        </>
      )}
      <dt>Why</dt>
      <dd>{mail.reason ? <Why reason={mail.reason} times={times} /> : 'Unknown: no run of this store sent it.'}</dd>
    </dl>
  );
}

function stateOf(state: NonNullable<MailDetail['runState']>): string {
  if (state.status === 'ended') return `ended: ${state.outcome ?? 'completed'}`;
  return state.at === undefined || state.at === 'start' ? 'starting' : `waits at ${state.at}`;
}

function Why({ reason, times }: { readonly reason: Reason; readonly times: Times }) {
  return (
    <>
      <q>{reason.trigger}</q>
      {reason.about !== undefined && <> ({reason.about})</>} on {times.long(reason.occurredAt ?? reason.enteredAt)}
      {reason.occurredAt !== undefined && reason.occurredAt !== reason.enteredAt && (
        <>; the run entered on {times.long(reason.enteredAt)}</>
      )}
    </>
  );
}
