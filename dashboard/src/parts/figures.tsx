/** Numbers with their names. */
import { count } from '../format.ts';
import type { Route } from '../route.ts';
import { Link } from './link.tsx';

/** One number. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly look?: 'live' | 'bad';
  readonly title?: string;
  /** The list of what is counted. */
  readonly to?: Route;
}

/** Numbers beside each other, each under or beside its name. They change in place and say nothing to screen readers by themselves. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div key={figure.name} class="figure" data-look={figure.look} data-zero={figure.value === 0} title={figure.title}>
          <dt>{figure.name}</dt>
          <dd>{figure.to === undefined || figure.value === 0 ? count(figure.value) : <Link to={figure.to}>{count(figure.value)}</Link>}</dd>
        </div>
      ))}
    </dl>
  );
}
