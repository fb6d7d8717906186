import type { Expression, SetStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { pathUses } from '../signatures.ts';
import { type EffectFlow, nodeBase } from './step-flow.ts';

/** Sets a field of the contact. */
export type SetNode = NodeBase & { readonly kind: 'set'; readonly field: string; readonly value: Expression; readonly next: Target };

/** `set contact.points = contact.points + 100`. */
export const set: EffectFlow<SetStep, SetNode> = {
  effect: (step) => ({ ...nodeBase(step), kind: 'set', field: step.field, value: step.value }),
  expressions: ({ value }) => [value],
  uses: ({ field }, { schema }) => pathUses(schema, 'contact', [field]),
};
