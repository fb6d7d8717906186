/** What stands where there is nothing yet. */
import type { ComponentChildren } from 'preact';

/** A short title and a sentence that says what will appear here, and when. */
export function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
