/** Labels of steps, also those that the check gave to steps without one. */
import type { Campaign, Position } from '../../../language/program.ts';
import type { Snapshot } from './snapshot.ts';

/** A step with the label that it goes by. */
export interface LabelledStep {
  readonly label: string;
  /** True if the author wrote it. */
  readonly named: boolean;
}

function isLabelled(value: object): value is LabelledStep & { readonly span: { readonly start: Position } } {
  return 'label' in value && typeof value.label === 'string' && 'named' in value && 'span' in value;
}

/** The labels of the steps of a campaign, by the offset where the step begins. */
export function labelsOf(snapshot: Pick<Snapshot, 'checked'>, campaign: string): ReadonlyMap<number, LabelledStep> {
  const checked = snapshot.checked.partial.campaigns.find(({ name }) => name === campaign);
  return new Map(checked === undefined ? [] : labelledIn([checked.then, checked.unless, checked.goals]));
}

function labelledIn(value: readonly unknown[] | Campaign['then']): readonly (readonly [number, LabelledStep])[] {
  return value.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const below = labelledIn(Object.values(one));
    return isLabelled(one) ? [[one.span.start.offset, { label: one.label, named: one.named }] as const, ...below] : below;
  });
}
