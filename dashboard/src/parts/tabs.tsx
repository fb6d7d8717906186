/** Tabs, as the ARIA practices describe them: arrow keys move and choose, Tab goes into the panel. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

/** One tab and what it shows. */
export interface Tab {
  readonly name: string;
  readonly panel: ComponentChildren;
}

/** A row of tabs over the panel of the chosen one. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const [at, setAt] = useState(0);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    setAt(index);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const to = target(event.key, at, tabs.length);
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div class="tabs">
      <div class="tab-row" role="tablist" aria-label={label} ref={row} onKeyDown={onKey}>
        {tabs.map((tab, index) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => setAt(index)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${at}`}>
        {tabs[at]?.panel}
      </div>
    </div>
  );
}

function target(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % length;
  if (key === 'ArrowLeft') return (at + length - 1) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}
