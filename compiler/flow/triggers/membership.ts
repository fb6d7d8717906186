import type { Trigger } from '../../../language/program.ts';
import { segmentSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

const EVENTS = { enters: 'segment entered', leaves: 'segment left' } as const;

/** `contact enters SEGMENT`, `contact leaves SEGMENT`. */
export const membership: TriggerFlow<Trigger & { readonly kind: 'membership' }> = {
  event: ({ change }) => EVENTS[change],
  uses: ({ segment }, { segments }) => [segmentSignature(segments, segment)],
  isOf: ({ segment }, { payload }) => segment === payload.segment,
  withoutPast: Object.values(EVENTS),
};
