/** A list that is asked for again and again, and that grows when the reader wants older entries. */
import { useRef, useState } from 'preact/hooks';
import { LIVE_MS, type Polled, usePolled } from './polling.ts';

/** How many entries a list begins with and grows by, and the most that the server gives at once. */
const PAGE = 50;
/** Most entries that a list asks for. */
const MOST = 500;

/** What is shown of a list. `answer` is the last good one, also while a longer one is asked for. */
export interface Growing<A> extends Omit<Polled<A>, 'data'> {
  readonly answer?: A;
  readonly limit: number;
  /** Absent where there is no more to be had. */
  readonly grow?: () => void;
}

/** Asks for `path` with these filters (those that are undefined are left out). A change of the filters begins anew: give the part a key of them. */
export function useGrowing<A extends { readonly more: boolean }>(
  path: string,
  filters: Readonly<Record<string, string | undefined>> = {},
  first = PAGE,
): Growing<A> {
  const [limit, setLimit] = useState(first);
  const { data, ...rest } = usePolled<A>(`${path}?${queryOf({ ...filters, limit: String(limit) })}`, LIVE_MS);
  const last = useRef<A | undefined>(undefined);
  last.current = data ?? last.current;
  const answer = last.current;
  const grows = answer?.more === true && limit < MOST;
  return {
    ...rest,
    ...(answer !== undefined && { answer }),
    limit,
    ...(grows && { grow: () => setLimit(Math.min(limit + PAGE * 2, MOST)) }),
  };
}

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== '') query.set(name, value);
  return query.toString();
}
