/** `/runs`: all runs, newest entry first. */
import type { Runs } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { useTitle } from '../../data/title.ts';
import { count } from '../../format.ts';
import { Refused } from '../../parts/empty.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import type { Filters } from '../../route.ts';
import { NoRuns } from './no-runs.tsx';
import { RunFilters } from './run-filters.tsx';
import { RunRow } from './run-row.tsx';

/** The list, narrowed by campaign, state, outcome, step and contact. */
export function RunsPage({ filters }: { readonly filters: Filters }) {
  useTitle('Runs');
  return <NarrowedRuns key={JSON.stringify(filters)} filters={filters} />;
}

function NarrowedRuns({ filters }: { readonly filters: Filters }) {
  const list = useGrowing<Runs>('/api/runs', filters);
  const { answer, failure } = list;
  return (
    <div class="page">
      <PageHead title="Runs" beside={answer && <span class="page-count">{count(answer.total)}</span>}>
        <RunFilters filters={filters} runs={answer?.runs} />
      </PageHead>
      <Refused failure={failure} />
      <LiveList
        label="Runs, newest first"
        noun="run"
        list={list}
        entries={answer?.runs}
        idOf={(run) => run.id}
        entry={(run) => <RunRow run={run} />}
        empty={<NoRuns filters={filters} />}
        columns={<Columns />}
      />
    </div>
  );
}

function Columns() {
  return (
    <div class="run-row">
      <span class="run-who">Contact</span>
      <span class="run-campaign">Campaign</span>
      <span class="run-why">Started by</span>
      <span class="run-where">Where it stands</span>
      <span class="run-time">Entered</span>
    </div>
  );
}
