/** Labels of steps: those that the check gave to steps without one, and where a label would be written. */
import { headOf } from '../../../language/check/labels/head-of.ts';
import type { Campaign, Position } from '../../../language/program.ts';
import type { StepNode } from '../../../language/syntax/ast.ts';
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

/** Where `as LABEL` would stand in a step that has none; undefined where none may, or the tree does not say. */
export function labelPlace(step: StepNode): Position | undefined {
  switch (step.kind) {
    case 'wait':
      return step.duration.span.end;
    case 'until':
      return step.moment.span.end;
    case 'restart':
      return step.event.span.end;
    case 'race':
      return step.form === 'block' ? step.duration.span.end : undefined;
    default: {
      const { takesLabel, span } = headOf(step);
      return takesLabel ? span.end : undefined;
    }
  }
}
