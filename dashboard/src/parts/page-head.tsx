/** The head of a page. */
import type { ComponentChildren } from 'preact';
import type { Route } from '../route.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

interface PageHeadProps {
  readonly title: string;
  /** The list that it belongs to. */
  readonly up?: { readonly to: Route; readonly name: string };
  /** Beside the title: a number, a state. */
  readonly beside?: ComponentChildren;
  /** Below it: one or two sentences, filters. */
  readonly children?: ComponentChildren;
}

/** The way up, the title, and what is said below it. */
export function PageHead({ title, up, beside, children }: PageHeadProps) {
  return (
    <div class="page-head">
      {up && (
        <Link to={up.to} class="up">
          <Icon name="back" />
          {up.name}
        </Link>
      )}
      <div class="page-title">
        <h1>{title}</h1>
        {beside}
      </div>
      {children}
    </div>
  );
}
