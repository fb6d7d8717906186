import type { SetNode } from '../../flow/steps/set.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

/** `set contact.points = contact.points + 100`: the value is a constant of the file. */
export const set: EffectEmission<SetNode> = {
  call: ({ label, field, value }, context) =>
    `run.set(${quote(label)}, { field: ${quote(field)}, value: ${context.value(`${label}_value`, `contact.${field}`, value)} })`,
};
