import type { NotifyNode } from '../../flow/steps/notify.ts';
import { quote } from '../literals.ts';
import type { EffectEmission } from './step-emission.ts';

/** `notify marketing "…"`. */
export const notify: EffectEmission<NotifyNode> = {
  call: ({ label, people, text }) => `run.notify(${quote(label)}, { people: ${quote(people)}, text: ${quote(text)} })`,
};
