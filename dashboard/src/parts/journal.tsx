/** What a run did and why. */
import type { JournalLine } from '../../../runtime/report/types.ts';
import type { Times } from '../format.ts';

interface JournalProps {
  readonly lines: readonly JournalLine[];
  /** The step that sent the mail; its lines are marked. */
  readonly step: string | undefined;
  readonly times: Times;
}

/** The journal, oldest first. */
export function Journal({ lines, step, times }: JournalProps) {
  if (lines.length === 0) return <p class="tab-note">There is no journal: no run of this store sent this mail.</p>;
  return (
    <ol class="journal">
      {lines.map((line, index) => (
        <li key={`${index} ${line.kind}`} data-marked={step !== undefined && line.label === step}>
          <time class="journal-time" dateTime={new Date(line.at).toISOString()}>
            {times.exact(line.at)}
          </time>
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
