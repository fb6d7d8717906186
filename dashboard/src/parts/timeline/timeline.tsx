/** What happened, day by day: events of the shop, and decisions of campaigns with their reasons. */
import type { TimelineEntry } from '../../../../runtime/report/types.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { daysOf } from './days.ts';
import { Entry } from './entry.tsx';

interface TimelineProps {
  readonly timeline: readonly TimelineEntry[];
  /** The run whose page it is: it is not named again at each entry. */
  readonly run?: string;
}

/** Oldest first, so that what comes stands at the end and nothing moves. */
export function Timeline({ timeline, run }: TimelineProps) {
  const { times } = useSurroundings();
  return (
    <div class="timeline">
      {daysOf(timeline, times.day).map((day) => (
        <section key={day.entries[0]?.at} class="day" aria-label={day.name}>
          <h3 class="day-name">{day.name}</h3>
          <ol>
            {day.entries.map((entry, index) => (
              <Entry key={`${entry.at} ${entry.kind} ${entry.run} ${index}`} entry={entry} within={run} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
