/** A link inside the page: a plain click stays here, any other (new tab, new window, copy) is the browser's. */
import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../data/surroundings.ts';
import { addressOf, type Route } from '../route.ts';

interface LinkProps {
  readonly to: Route;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'page' | 'true' | 'false';
  readonly 'data-entry'?: string;
}

/** An anchor to a place of the page, in HTML and in SVG. */
export function Link({ to, children, ...rest }: LinkProps) {
  const { go } = useSurroundings();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={addressOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
