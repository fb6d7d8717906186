/** `/runs/:id`: one run with each decision and its reason. */
import type { RunDetail } from '../../../../runtime/report/types.ts';
import { DETAIL_MS, usePolled } from '../../data/polling.ts';
import { useTitle } from '../../data/title.ts';
import { Refused } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { RunState } from '../../parts/state.tsx';
import { Timeline } from '../../parts/timeline/timeline.tsx';
import { listOf } from '../../route.ts';
import { RunFacts } from './run-facts.tsx';

/** What started it, where it stands, and what it did. */
export function RunPage({ id }: { readonly id: string }) {
  const { data: run, failure } = usePolled<RunDetail>(`/api/runs/${encodeURIComponent(id)}`, DETAIL_MS);
  const title = run === undefined ? 'Run' : run.contactName;
  useTitle(run && `${run.campaign}: ${run.contactName}`);
  return (
    <div class="page">
      <PageHead
        title={title}
        up={{ to: listOf('runs', { campaign: run?.campaign }), name: run === undefined ? 'Runs' : `Runs of ${run.campaign}` }}
        beside={run && <Beside run={run} />}
      />
      <Refused failure={failure} />
      {run && (
        <div class="with-aside">
          <div class="aside">
            <Section title="Run">
              <RunFacts run={run} />
            </Section>
          </div>
          <Section title="What happened">
            <Timeline timeline={run.timeline} run={run.id} />
          </Section>
        </div>
      )}
    </div>
  );
}

function Beside({ run }: { readonly run: RunDetail }) {
  return (
    <>
      <RunState run={run} />
      {run.temporal !== undefined && <TemporalLink address={run.temporal} />}
    </>
  );
}

function TemporalLink({ address }: { readonly address: string }) {
  return (
    <a class="button" href={address} target="_blank" rel="noreferrer">
      Open in Temporal
      <Icon name="external" />
      <span class="hidden"> (new tab)</span>
    </a>
  );
}
