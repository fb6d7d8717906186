/** A list that fills by itself and does not move under the reader's hand. */
import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useCalmList } from '../../data/calm-list.ts';
import type { Growing } from '../../data/growing.ts';
import { counted } from '../../format.ts';
import { moveFocus } from './move-focus.ts';

interface LiveListProps<T> {
  /** What it lists, for screen readers: `Mails, newest first`. */
  readonly label: string;
  /** One of them: `mail`. */
  readonly noun: string;
  readonly list: Pick<Growing<object>, 'limit' | 'grow'>;
  /** Undefined until the first answer. */
  readonly entries: readonly T[] | undefined;
  readonly idOf: (entry: T) => string;
  readonly entry: (entry: T) => ComponentChildren;
  /** Stands in the place of the list when it is empty. */
  readonly empty: ComponentChildren;
  /** Do not move, also while the pointer and the focus are elsewhere. */
  readonly hold?: boolean;
  readonly box?: RefObject<HTMLDivElement | null>;
  /** Names of the columns, where there is room for columns. */
  readonly columns?: ComponentChildren;
}

/** The list; arrow keys move between what carries `data-entry`. New entries wait while the pointer or the focus is inside. */
export function LiveList<T>({ label, noun, list, entries, idOf, entry, empty, hold = false, box, columns }: LiveListProps<T>) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const { shown, waiting, showNew } = useCalmList(entries, idOf, hovered || focused || hold);
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and buttons over entries are no set of form controls.
    <div
      class="list"
      role="group"
      aria-label={label}
      {...(box && { ref: box })}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
      onKeyDown={moveFocus}
    >
      {waiting > 0 && (
        <button type="button" class="newer" onClick={showNew}>
          {waiting >= list.limit - 1 ? `${list.limit - 1}+ new ${noun}s` : counted(waiting, `new ${noun}`)}
        </button>
      )}
      {entries?.length === 0 && empty}
      {columns !== undefined && shown.length > 0 && (
        <div class="columns" aria-hidden="true">
          {columns}
        </div>
      )}
      <ul class="entries">
        {shown.map((one) => (
          <li key={idOf(one)}>{entry(one)}</li>
        ))}
      </ul>
      {list.grow && (
        <button type="button" class="older" onClick={list.grow}>
          Show more {noun}s
        </button>
      )}
    </div>
  );
}
