import type { Channel, StepBase } from '../../program.ts';
import { CHANNELS } from '../../program.ts';
import type { SuppressStepNode } from '../../syntax/steps/suppress.ts';
import type { UnsubscribeStepNode } from '../../syntax/steps/unsubscribe.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';
import type { EffectCheck } from './step-check.ts';

/** `unsubscribe from email`. */
export type UnsubscribeStep = StepBase & { readonly kind: 'unsubscribe'; readonly channel: Channel };

/** `suppress contact`: no message ever again. */
export type SuppressStep = StepBase & { readonly kind: 'suppress' };

/** `unsubscribe from email`: takes back the consent for a channel. */
function checkUnsubscribe(node: UnsubscribeStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isSure = hasNoElse(node.otherwise, 'Unsubscribing', context);
  return isSure ? { step: { ...base, kind: 'unsubscribe', channel: node.channel }, end: context.state } : { end: context.state };
}

/** `suppress contact`: no message ever again. */
function checkSuppress(node: SuppressStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isSure = hasNoElse(node.otherwise, 'Suppressing', context);
  return isSure ? { step: { ...base, kind: 'suppress' }, end: context.state } : { end: context.state };
}

/** `unsubscribe from CHANNEL …`. */
export const unsubscribe: EffectCheck<UnsubscribeStepNode, UnsubscribeStep> = {
  effect: 'succeeds',
  check: checkUnsubscribe,
  labelWords: ({ channel }) => `unsubscribe_from_${channel}`,
  silences: ({ channel }) => ({ channels: [channel], why: `who have just been unsubscribed from \`${channel}\`` }),
};

/** `suppress contact …`. */
export const suppress: EffectCheck<SuppressStepNode, SuppressStep> = {
  effect: 'succeeds',
  check: checkSuppress,
  labelWords: () => 'suppress_contact',
  silences: () => ({ channels: CHANNELS, why: 'who are to get no message ever again' }),
};
