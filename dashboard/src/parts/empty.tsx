/** What stands where there is nothing yet. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../runtime/report/types.ts';
import { Prose } from './prose.tsx';

/** A short title and a sentence that says what will appear here, and when. */
export function Empty({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}

/** What the server said instead of what was asked for; nothing if there is no failure. */
export function Refused({ failure }: { readonly failure: Failure['error'] | undefined }) {
  if (failure === undefined) return null;
  return (
    <Empty title={failure.summary}>
      <Prose text={failure.help} />
    </Empty>
  );
}
