/** Messages that did not go, each with its reason. */
import { useState } from 'preact/hooks';
import type { Unsent, UnsentMessage } from '../../../runtime/report/types.ts';
import { usePolled } from '../data/polling.ts';
import { Empty } from './empty.tsx';
import { type ListProps, MOST, PAGE } from './inbox-list.tsx';

const WORDS: Readonly<Record<string, string>> = {
  skipped: 'Skipped',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  refused: 'Refused',
  unknown: 'May have gone',
};

/** Newest first. */
export function UnsentList({ route, times, now, everyMs }: ListProps) {
  const [limit, setLimit] = useState(PAGE);
  const campaign = route.campaign === undefined ? '' : `&campaign=${encodeURIComponent(route.campaign)}`;
  const unsent = usePolled<Unsent>(`/api/unsent?limit=${limit}${campaign}`, everyMs);
  return (
    <div class="list">
      {unsent.data?.messages.length === 0 && (
        <Empty title="Nothing was held back">
          A message that may not go (no consent, no address, quiet hours, a limit, a run that ended meanwhile) is listed here with its
          reason.
        </Empty>
      )}
      <ul class="entries">
        {unsent.data?.messages.map((message) => (
          <Line
            key={`${message.at} ${message.run} ${message.step} ${message.kind}`}
            message={message}
            time={times.short(message.at, now)}
          />
        ))}
      </ul>
      {unsent.data?.more === true && limit < MOST && (
        <button type="button" class="older" onClick={() => setLimit(Math.min(limit * 2, MOST))}>
          Show older ones
        </button>
      )}
    </div>
  );
}

function Line({ message, time }: { readonly message: UnsentMessage; readonly time: string }) {
  return (
    <li class="entry entry-plain">
      <span class="entry-subject">
        {WORDS[message.kind] ?? message.kind}: {message.reason}
      </span>
      <time class="entry-time" dateTime={new Date(message.at).toISOString()}>
        {time}
      </time>
      <span class="entry-to">{message.contact}</span>
      <span class="entry-from">
        {message.campaign} · {message.step}
      </span>
    </li>
  );
}
