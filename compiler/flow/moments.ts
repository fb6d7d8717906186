import type { Expression, Moment, RowRef } from '../../language/program.ts';
import type { FlowNode } from './flow.ts';

/** The values that a moment is computed from; none: it follows from the wait's beginning alone. */
export function momentValues<V>(moment: Moment<V>): readonly V[] {
  if (moment.kind === 'field span') return [moment.value, moment.length];
  return moment.kind === 'field' || moment.kind === 'exact' ? [moment.value] : [];
}

/** A field that comes back every year, as a calendar wait reads it. */
export interface YearlyField {
  readonly root: RowRef;
  readonly path: readonly string[];
}

/** The yearly fields that a node waits for. */
export function yearlyFields(node: FlowNode): readonly YearlyField[] {
  if (node.kind !== 'until' || node.moment.kind !== 'field' || !node.moment.yearly) return [];
  const value: Expression = node.moment.value;
  return value.kind === 'path' ? [{ root: value.root, path: value.path }] : [];
}
