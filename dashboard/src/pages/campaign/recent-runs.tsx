/** The newest runs of a campaign. */
import type { Runs } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { count } from '../../format.ts';
import { Link } from '../../parts/link.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { Section } from '../../parts/section.tsx';
import { listOf } from '../../route.ts';
import { NoRuns } from '../runs/no-runs.tsx';
import { RunRow } from '../runs/run-row.tsx';

const FEW = 12;

/** A few; all of them are a page of their own. */
export function RecentRuns({ campaign }: { readonly campaign: string }) {
  const { answer, limit } = useGrowing<Runs>('/api/runs', { campaign }, FEW);
  const all = answer && answer.total > 0 && (
    <Link to={listOf('runs', { campaign })} class="more-link">
      All {count(answer.total)}
      <span class="hidden"> runs of {campaign}</span>
    </Link>
  );
  return (
    <Section title="Newest runs" beside={all}>
      <LiveList
        label="Newest runs"
        noun="run"
        list={{ limit }}
        entries={answer?.runs}
        idOf={(run) => run.id}
        entry={(run) => <RunRow run={run} narrow />}
        empty={<NoRuns filters={{ campaign }} />}
      />
    </Section>
  );
}
