import type { MembershipNode } from '../../flow/steps/membership.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

const METHODS = { add: 'addTo', remove: 'removeFrom' } as const;

/** `add to big_buyers`, `remove from prospects`. */
export const membership: EffectEmission<MembershipNode> = {
  call: ({ kind, label, segment }) => `run.${METHODS[kind]}(${quote(label)}, ${quote(segment)})`,
};
