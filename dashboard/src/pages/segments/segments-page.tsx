/** `/segments`: groups of contacts. */
import type { SegmentReport, Segments } from '../../../../runtime/report/types.ts';
import { DETAIL_MS, usePolled } from '../../data/polling.ts';
import { useTitle } from '../../data/title.ts';
import { count } from '../../format.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { Link } from '../../parts/link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Prose } from '../../parts/prose.tsx';
import { oneOf } from '../../route.ts';

/** All segments with how many are in each. */
export function SegmentsPage() {
  const { data, failure } = usePolled<Segments>('/api/segments', DETAIL_MS);
  useTitle('Segments');
  return (
    <div class="page">
      <PageHead title="Segments" beside={data && <span class="page-count">{data.segments.length}</span>} />
      <Refused failure={failure} />
      {data?.segments.length === 0 && (
        <Empty title="No segment is declared">
          Write <code>segment big_buyers = manual</code> in a campaign file, or a rule in the place of <code>manual</code>.
        </Empty>
      )}
      <ul class="segments">
        {data?.segments.map((segment) => (
          <Segment key={segment.name} segment={segment} />
        ))}
      </ul>
    </div>
  );
}

function Segment({ segment: { name, documentation, kind, words, members } }: { readonly segment: SegmentReport }) {
  return (
    <li class="segment">
      <div>
        <h2>
          <Link to={oneOf('segments', name)} class="whole-row">
            {name}
          </Link>
          <span class="badge">{kind}</span>
        </h2>
        {documentation !== undefined && (
          <p class="segment-about">
            <Prose text={documentation} />
          </p>
        )}
        {words !== undefined && <code class="segment-rule">{words}</code>}
      </div>
      <p class="segment-members">
        <b>{count(members)}</b> {members === 1 ? 'member' : 'members'}
      </p>
    </li>
  );
}
