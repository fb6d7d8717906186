/** `/segments/:name`: a segment and who is in it. */
import type { SegmentDetail } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { useTitle } from '../../data/title.ts';
import { counted } from '../../format.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { Link } from '../../parts/link.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { listOf, oneOf } from '../../route.ts';

/** Its rule and its members. */
export function SegmentPage({ name }: { readonly name: string }) {
  const list = useGrowing<SegmentDetail>(`/api/segments/${encodeURIComponent(name)}`);
  const { answer, failure } = list;
  useTitle(name);
  return (
    <div class="page">
      <PageHead title={name} up={{ to: listOf('segments'), name: 'Segments' }} beside={answer && <span class="badge">{answer.kind}</span>}>
        {answer?.documentation !== undefined && (
          <p class="page-about">
            <Prose text={answer.documentation} />
          </p>
        )}
      </PageHead>
      <Refused failure={failure} />
      {answer && (
        <>
          <Rule segment={answer} />
          <Section title={counted(answer.members, 'member')}>
            <LiveList
              label="Members"
              noun="member"
              list={list}
              entries={answer.people}
              idOf={({ contact }) => contact}
              entry={(person) => <Person person={person} />}
              empty={<NoMember segment={answer} />}
            />
          </Section>
        </>
      )}
    </div>
  );
}

function Rule({ segment: { kind, words } }: { readonly segment: SegmentDetail }) {
  if (kind === 'manual') {
    return (
      <p class="segment-how">
        Campaigns put contacts in with <code>add to</code> and take them out with <code>remove from</code>.
      </p>
    );
  }
  return (
    <div class="segment-how">
      <p>Whoever is like this is a member, and no longer when that changes:</p>
      <pre class="code">{words}</pre>
    </div>
  );
}

function NoMember({ segment: { kind } }: { readonly segment: SegmentDetail }) {
  return kind === 'manual' ? (
    <Empty title="Nobody is in it yet">The first comes when a run reaches a step that adds its contact.</Empty>
  ) : (
    <Empty title="Nobody is in it now">The rule holds for no contact at this moment.</Empty>
  );
}

function Person({ person: { contact, name, since, campaign, run } }: { readonly person: SegmentDetail['people'][number] }) {
  return (
    <div class="entry person-row">
      <Link to={oneOf('contacts', contact)} class="person-name" data-entry={contact}>
        {name}
      </Link>
      <span class="person-from">
        {campaign !== undefined && (run === undefined ? campaign : <Link to={oneOf('runs', run)}>by {campaign}</Link>)}
      </span>
      {since !== undefined && (
        <span class="person-since">
          since <Time at={since} />
        </span>
      )}
    </div>
  );
}
