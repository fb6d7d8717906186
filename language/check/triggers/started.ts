import type { Span } from '../../program.ts';
import type { StartedTriggerNode } from '../../syntax/triggers/started.ts';
import { aboutContact } from './binds.ts';
import type { TriggerCheck } from './trigger-check.ts';

/** `started`: only by `start NAME`, the CLI or the API. */
export interface StartedTrigger {
  readonly kind: 'started';
  readonly span: Span;
}

/** `when started`. */
export const started: TriggerCheck<StartedTriggerNode, StartedTrigger> = {
  check: ({ span }) => ({ binds: aboutContact('started'), trigger: { kind: 'started', span } }),
  withoutPast: 'Runs that are started by hand or by other campaigns have no past.',
};
