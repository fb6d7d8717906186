/** A run among others. */
import type { RunSummary } from '../../../../runtime/report/types.ts';
import { plain } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { RunState } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { oneOf } from '../../route.ts';

/** Who it is about, what started it, where it stands. `narrow`: beside other things, without its campaign. */
export function RunRow({
  run,
  narrow = false,
  contactless = false,
}: {
  readonly run: RunSummary;
  readonly narrow?: boolean;
  readonly contactless?: boolean;
}) {
  const who = contactless ? run.campaign : run.contactName;
  return (
    <Link to={oneOf('runs', run.id)} class={`entry run-row ${narrow ? 'run-row-narrow' : ''}`} data-entry={run.id}>
      <span class="run-who">{who}</span>
      {!narrow && <span class="run-campaign">{run.campaign}</span>}
      <span class="run-why">
        {run.trigger}
        {run.about !== undefined && <span class="run-about"> · {run.about}</span>}
      </span>
      <span class="run-where">
        <RunState run={run} />
        <Standing run={run} />
      </span>
      <Time at={run.enteredAt} class="run-time" />
    </Link>
  );
}

function Standing({ run: { at, outcome, reason, endedAt } }: { readonly run: RunSummary }) {
  if (at !== undefined) {
    return (
      <span class="run-standing">
        {at.words}
        {at.until !== undefined && (
          <>
            , until <Time at={at.until} />
          </>
        )}
      </span>
    );
  }
  if (outcome === 'failed' && reason !== undefined) return <span class="run-standing">{plain(reason)}</span>;
  return endedAt === undefined ? null : (
    <span class="run-standing">
      <Time at={endedAt} />
    </span>
  );
}
