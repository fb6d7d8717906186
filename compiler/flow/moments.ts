import type { Expression, Moment, RowRef } from '../../language/program.ts';
import type { FlowNode } from './flow.ts';

/** The value that a moment is computed from; absent: it follows from the wait's beginning alone. */
export function momentValue<V>(moment: Moment<V>): V | undefined {
  return moment.kind === 'field' || moment.kind === 'exact' ? moment.value : undefined;
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
