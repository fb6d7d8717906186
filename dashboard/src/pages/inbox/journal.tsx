/** What the run behind a message did and why, as it was noted. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { Time } from '../../parts/time.tsx';

/** The journal, oldest first; lines of the message's own step are marked. */
export function Journal({ mail: { journal, step } }: { readonly mail: MailDetail }) {
  if (journal.length === 0) return <p class="tab-note">There is no journal: no run of this store sent this message.</p>;
  return (
    <ol class="journal">
      {journal.map((line, index) => (
        <li key={`${index} ${line.kind}`} data-marked={step !== undefined && line.label === step}>
          <Time at={line.at} form="exact" class="journal-time" />
          <span class="journal-what">
            <span class="journal-kind">{line.kind}</span>
            {line.label !== undefined && <code> {line.label}</code>}
            {line.reason !== undefined && <span class="journal-reason">{line.reason}</span>}
            {line.notes.length > 0 && (
              <span class="journal-reason">{line.notes.map((note) => `${note.name}: ${note.value}`).join(' · ')}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
