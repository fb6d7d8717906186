/** An instant of business time. */
import { useSurroundings } from '../data/surroundings.ts';

interface TimeProps {
  /** Business ms. */
  readonly at: number;
  readonly form?: 'short' | 'long' | 'exact' | 'minute';
  readonly class?: string;
}

/** The instant in the shop's zone; all of it as a tooltip. */
export function Time({ at, form = 'short', class: name }: TimeProps) {
  const { times, now } = useSurroundings();
  const text = form === 'short' ? times.short(at, now) : times[form](at);
  return (
    <time class={name === undefined ? 'time' : `time ${name}`} dateTime={new Date(at).toISOString()} title={times.exact(at)}>
      {text}
    </time>
  );
}
