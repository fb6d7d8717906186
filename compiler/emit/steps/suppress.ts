import type { SuppressNode } from '../../flow/steps/suppress.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

/** `suppress contact`. */
export const suppress: EffectEmission<SuppressNode> = {
  call: ({ label }) => `run.suppress(${quote(label)})`,
};
