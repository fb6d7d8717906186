import type { Trigger } from '../../../language/program.ts';
import { expressionWords } from '../../words/expression.ts';
import { eventSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `no order placed for 90d`. */
export const silence: TriggerFlow<Trigger & { readonly kind: 'silence' }> = {
  event: ({ event }) => `no ${event}`,
  key: ({ event, ms, from, where }) =>
    [
      `no ${event} for ${ms}`,
      ...(from === undefined ? [] : [`from ${from.join(', ')}`]),
      ...(where === undefined ? [] : [`where (${expressionWords(where)})`]),
    ].join(' '),
  uses: ({ event }, { schema }) => [eventSignature(schema, event)],
};
