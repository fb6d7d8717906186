import type { StartNode } from '../../flow/steps/start.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

/** `start win_back`. */
export const start: EffectEmission<StartNode> = {
  call: ({ label, campaign }) => `run.start(${quote(label)}, ${quote(campaign)})`,
};
