/** A run in short. */
import type { RunDetail } from '../../../../runtime/report/types.ts';
import { plain, shortRevision } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { Time } from '../../parts/time.tsx';
import { oneOf } from '../../route.ts';

/** Who, what started it, where it stands and until when, and by which revision it goes. */
export function RunFacts({ run }: { readonly run: RunDetail }) {
  return (
    <dl class="facts facts-small">
      <dt>Contact</dt>
      <dd>
        <Link to={oneOf('contacts', run.contact)} class="text-link">
          {run.contactName}
        </Link>
      </dd>
      <dt>Started by</dt>
      <dd>
        {run.trigger}
        {run.about !== undefined && ` (${run.about})`}, <Time at={run.enteredAt} form="long" />
      </dd>
      <dt>{run.status === 'ended' ? 'Ended' : 'Stands at'}</dt>
      <dd>
        <Standing run={run} />
      </dd>
      <dt>Campaign</dt>
      <dd>
        <Link to={oneOf('campaigns', run.campaign)} class="text-link">
          {run.campaign}
        </Link>
      </dd>
      <dt>Revision</dt>
      <dd>
        <code title={run.revision}>{shortRevision(run.revision)}</code>
      </dd>
      {run.source !== '' && (
        <>
          <dt>Source</dt>
          <dd>
            <code>{run.source}</code>
          </dd>
        </>
      )}
      <dt>Id</dt>
      <dd>
        <code>{run.id}</code>
      </dd>
    </dl>
  );
}

function Standing({ run: { at, endedAt, outcome = 'completed', reason } }: { readonly run: RunDetail }) {
  if (at !== undefined) {
    return (
      <>
        {at.words}
        {at.until !== undefined && (
          <>
            , until <Time at={at.until} form="long" />
          </>
        )}
      </>
    );
  }
  if (endedAt === undefined) return <>starting</>;
  return (
    <>
      <Time at={endedAt} form="long" />, {plain(outcome)}
      {reason !== undefined && `: ${reason}`}
    </>
  );
}
