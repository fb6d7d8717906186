/** A share as a bar. */

/** `label` says it in words for screen readers; the number stands beside the bar, not in it. */
export function Bar({ part, whole, label }: { readonly part: number; readonly whole: number; readonly label: string }) {
  return <progress class="bar" value={part} max={Math.max(whole, 1)} aria-label={label} />;
}
