import type { Moment } from '../../language/program.ts';

/** The values that a moment is computed from; none: it follows from the wait's beginning alone. */
export function momentValues<V>(moment: Moment<V>): readonly V[] {
  if (moment.kind === 'field span') return [moment.value, moment.length];
  return moment.kind === 'field' || moment.kind === 'exact' ? [moment.value] : [];
}
