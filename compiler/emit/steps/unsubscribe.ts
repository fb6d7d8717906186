import type { UnsubscribeNode } from '../../flow/steps/unsubscribe.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

/** `unsubscribe from email`. */
export const unsubscribe: EffectEmission<UnsubscribeNode> = {
  call: ({ label, channel }) => `run.unsubscribe(${quote(label)}, ${quote(channel)})`,
};
