/** The feed of a backtest: what is recorded, and what the model of reactions adds while the messages go out. */
import type { Feed } from '../engine/drive.ts';
import type { IncomingEvent } from '../store/port.ts';

/** A feed that goes on growing. */
export interface GrowingFeed extends Feed {
  /** Something that follows later; instants of one kind of event never go backwards. */
  add(event: IncomingEvent): void;
  /** How many of the recorded events were taken. */
  taken(): number;
}

/** Events in a line, each taken once. */
interface Line {
  readonly events: readonly IncomingEvent[];
  next: number;
}

const first = ({ events, next }: Line): number | undefined => events[next]?.receivedAt;

function takeUpTo(line: Line, now: number): readonly IncomingEvent[] {
  const from = line.next;
  while ((first(line) ?? Number.POSITIVE_INFINITY) <= now) line.next += 1;
  return from === line.next ? [] : line.events.slice(from, line.next);
}

/** A feed of the recorded events from the place `from` up to `to`, exclusive. The events are in order of receipt. */
export function createGrowingFeed(recorded: readonly IncomingEvent[], from: number, to: number): GrowingFeed {
  const record: Line = { events: recorded.slice(from, to), next: 0 };
  // One line for each kind of reaction: messages go out in order of time, and each kind comes so long after.
  const grown = new Map<string, Line & { readonly events: IncomingEvent[] }>();
  const lines = (): readonly Line[] => [record, ...grown.values()];
  return {
    next: () => {
      const instants = lines().flatMap((line) => first(line) ?? []);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    take: (now) => lines().flatMap((line) => takeUpTo(line, now)),
    add: (event) => {
      const line = grown.get(event.event);
      if (line === undefined) grown.set(event.event, { events: [event], next: 0 });
      else line.events.push(event);
    },
    taken: () => record.next,
  };
}
