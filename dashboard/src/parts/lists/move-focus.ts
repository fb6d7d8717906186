/** Arrow keys in a list of links. */

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  j: (at, last) => Math.min(at + 1, last),
  k: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Handles a key in a list whose entries carry `data-entry`: ↑ ↓ (or k j), Home, End. Other keys are left alone. */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? lines.indexOf(activeElement) : -1;
  if (at < 0) return;
  event.preventDefault();
  lines[step(at, lines.length - 1)]?.focus();
}
