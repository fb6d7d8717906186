/** Words of the reports: triggers and durations as the language writes them. */
import type { Flow } from '../../compiler/flow/flow.ts';

const UNITS = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** An exact duration of `ms` milliseconds in the language's letters, in falling units: `3d`, `1h 30m`. Parts under a second are left out. */
export function durationPhrase(ms: number): string {
  const whole = ms % 604_800_000 === 0 ? UNITS : UNITS.slice(1);
  const parts: string[] = [];
  let rest = ms;
  for (const [letter, unit] of whole) {
    const count = Math.floor(rest / unit);
    if (count > 0) parts.push(`${count}${letter}`);
    rest -= count * unit;
  }
  return parts.length === 0 ? '0s' : parts.join(' ');
}

type Trigger = Flow['triggers'][number];

/** A trigger in the language's words, without its filter: `cart abandoned after 3d`. */
export function triggerPhrase(trigger: Trigger): string {
  const filter = trigger.where === undefined ? '' : ' where (…)';
  return trigger.kind === 'idle' ? `${trigger.event} after ${durationPhrase(trigger.after)}${filter}` : `${trigger.event}${filter}`;
}

/** The phrase of the flow's trigger for an event; the event's own name where the flow has none or several of it. */
export function phraseOfEvent(flow: Flow | undefined, event: string): string {
  const matching = flow?.triggers.filter((trigger) => trigger.event === event) ?? [];
  const [only] = matching;
  return matching.length === 1 && only !== undefined ? triggerPhrase(only) : event;
}
