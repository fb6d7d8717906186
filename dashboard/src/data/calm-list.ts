/** A live list that does not move under the reader's hand. */
import { useRef, useState } from 'preact/hooks';

/** What is shown, how many newer entries wait, and the way to show them. */
export interface CalmList<T> {
  readonly shown: readonly T[];
  readonly waiting: number;
  readonly showNew: () => void;
}

/**
 * Follows `latest` (newest first) unless `held`: then new entries at the top wait until the reader asks for them, while older ones at the
 * end may still come. `idOf` must be stable and unique.
 */
export function useCalmList<T>(latest: readonly T[] | undefined, idOf: (entry: T) => string, held: boolean): CalmList<T> {
  const first = useRef<string | undefined>(undefined);
  const [, redraw] = useState(0);
  const list = latest ?? [];
  const place = first.current === undefined ? -1 : list.findIndex((entry) => idOf(entry) === first.current);
  // A first entry that is no longer in the list (more came than one page holds, or a fresh start) cannot be held on to.
  const waiting = held && place > 0 ? place : 0;
  const shown = list.slice(waiting);
  const [top] = shown;
  first.current = top === undefined ? undefined : idOf(top);
  const showNew = () => {
    first.current = undefined;
    redraw((drawn) => drawn + 1);
  };
  return { shown, waiting, showNew };
}
