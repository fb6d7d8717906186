/** A titled part of a page. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** At the other end of the title's line. */
  readonly beside?: ComponentChildren;
  readonly class?: string;
  /** For links within the page. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A heading and what stands below it. */
export function Section({ title, beside, class: name = '', id: anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} class={`section ${name}`} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
