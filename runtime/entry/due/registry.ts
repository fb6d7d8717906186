/** All kinds of triggers, with their future instants. A new kind is one entry here, and a file beside this if it has such instants. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { OfKind } from '../../../language/of-kind.ts';
import type { Trigger } from '../../../language/program.ts';
import type { TriggerEntry } from '../../journey/port.ts';
import { date } from './date.ts';
import type { DueKind, DueTrigger } from './due-trigger.ts';
import { idle } from './idle.ts';
import { membership } from './segment.ts';
import { silence } from './silence.ts';

/** Only what is received starts its runs, or a job does. */
const NO_INSTANTS = {};

const KINDS = {
  event: NO_INSTANTS,
  idle,
  silence,
  field: NO_INSTANTS,
  membership,
  read: NO_INSTANTS,
  each: NO_INSTANTS,
  started: NO_INSTANTS,
  date,
} satisfies { readonly [K in Trigger['kind']]: DueKind<OfKind<Trigger, K>> };

// The entry of a trigger's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Trigger['kind'], DueKind<Trigger>>> = KINDS;

/** A campaign whose triggers may have future instants. */
export interface WithTriggers {
  readonly flow: Pick<Flow, 'triggers'>;
  /** Its generated code, with one entry for each trigger of the flow; absent where it is not loaded: then filters cannot be tested. */
  readonly stages?: { readonly triggers: readonly TriggerEntry[] };
}

/** The triggers with future instants that these campaigns name, each once, by key: campaigns with the same words share their rows. */
export function dueTriggers(campaigns: readonly WithTriggers[]): readonly DueTrigger[] {
  const found = campaigns.flatMap(({ flow, stages }) =>
    flow.triggers.flatMap((trigger, index) => all[trigger.kind].due?.(trigger, stages?.triggers[index]) ?? []),
  );
  const distinct = new Map(found.map((trigger) => [trigger.key, trigger]));
  return [...distinct.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
