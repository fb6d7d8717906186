import type { Trigger } from '../../../language/program.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** Name of the event that a contact enters by who was named by `start NAME`; Relance writes it itself. */
export const CAMPAIGN_STARTED = 'campaign started';

/** `started`. */
export const started: TriggerFlow<Trigger & { readonly kind: 'started' }> = {
  event: () => CAMPAIGN_STARTED,
  uses: () => [],
  withoutPast: [CAMPAIGN_STARTED],
};
