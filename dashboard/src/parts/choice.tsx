/** Controls that narrow a list. */
import { useSurroundings } from '../data/surroundings.ts';
import type { Route } from '../route.ts';
import { Link } from './link.tsx';

/** One of a few ways to see a list. */
export interface Way {
  readonly name: string;
  readonly to: Route;
  readonly chosen: boolean;
}

/** A row of links of which one is chosen. */
export function Switch({ label, ways }: { readonly label: string; readonly ways: readonly Way[] }) {
  return (
    <nav class="switch" aria-label={label}>
      {ways.map(({ name, to, chosen }) => (
        <Link key={name} to={to} aria-current={chosen ? 'page' : 'false'}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

interface SelectProps {
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  readonly to: (value: string | undefined) => Route;
}

/** A list of names to choose from. A value that is not among them (of an older address) is shown all the same. */
export function Select({ label, all, value, options, to }: SelectProps) {
  const { go } = useSurroundings();
  const names = value === undefined || options.includes(value) ? options : [value, ...options];
  return (
    <select
      class="select"
      aria-label={label}
      value={value ?? ''}
      data-set={value !== undefined}
      onChange={({ currentTarget }) => go(to(currentTarget.value === '' ? undefined : currentTarget.value))}
    >
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** A filter that is set and has no control of its own: a click takes it away. */
export function Chip({ name, to }: { readonly name: string; readonly to: Route }) {
  return (
    <Link to={to} class="chip" title="Take this filter away">
      {name} <span aria-hidden="true">×</span>
      <span class="hidden">, take this filter away</span>
    </Link>
  );
}
