/** What is written at the head of a campaign. */
import type { CampaignDetail } from '../../../../runtime/report/types.ts';
import { counted, shortRevision } from '../../format.ts';
import { Time } from '../../parts/time.tsx';
import { SentBy } from '../campaigns/sent-by.tsx';

/** Triggers, entry rule, purpose, revision and source. */
export function CampaignFacts({ campaign }: { readonly campaign: CampaignDetail }) {
  const { triggers, entry, purpose, tags, source } = campaign;
  return (
    <dl class="facts">
      <dt>Starts</dt>
      <dd>when {triggers.join(' or ')}</dd>
      <dt>Entry</dt>
      <dd>{entry}</dd>
      <dt>Messages</dt>
      <dd>{[purpose, ...tags].join(', ')}</dd>
      {campaign.mails.byChannel.length > 0 && (
        <>
          <dt>Sent</dt>
          <dd>
            <SentBy campaign={campaign} />
          </dd>
        </>
      )}
      <dt>Revision</dt>
      <dd>
        <Revision campaign={campaign} />
      </dd>
      <dt>Source</dt>
      <dd>
        <code>{source}</code>
      </dd>
    </dl>
  );
}

function Revision({ campaign: { revision, deployedAt, olderRevisions } }: { readonly campaign: CampaignDetail }) {
  if (revision === undefined) return <>no longer deployed: new runs do not enter</>;
  return (
    <>
      <code title={revision}>{shortRevision(revision)}</code>
      {deployedAt !== undefined && (
        <>
          {' '}
          since <Time at={deployedAt} />
        </>
      )}
      {olderRevisions.map((older) => (
        <span key={older.revision} class="fact-more">
          {counted(older.waiting, 'run')} on <code title={older.revision}>{shortRevision(older.revision)}</code>
        </span>
      ))}
    </>
  );
}
