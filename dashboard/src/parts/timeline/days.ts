/** A timeline in days. */
import type { TimelineEntry } from '../../../../runtime/report/types.ts';

/** What happened on one day, in words of the shop's zone. */
export interface Day {
  readonly name: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries that follow each other on the same day stand together. `nameOf` names the day of an instant (ms). */
export function daysOf(timeline: readonly TimelineEntry[], nameOf: (at: number) => string): readonly Day[] {
  const days: { name: string; entries: TimelineEntry[] }[] = [];
  for (const entry of timeline) {
    const name = nameOf(entry.at);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}
