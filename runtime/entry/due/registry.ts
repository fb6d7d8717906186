/** All kinds of triggers with future instants. A new kind is one file beside this and one entry here. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Trigger } from '../../../language/program.ts';
import type { TriggerEntry } from '../../journey/port.ts';
import { dateTrigger } from './date.ts';
import type { DueTrigger } from './due-trigger.ts';
import { idleTrigger } from './idle.ts';
import { segmentTrigger } from './segment.ts';
import { silenceTrigger } from './silence.ts';

const KINDS: readonly ((trigger: Trigger, entry?: TriggerEntry) => DueTrigger | undefined)[] = [
  idleTrigger,
  dateTrigger,
  segmentTrigger,
  silenceTrigger,
];

/** A campaign whose triggers may have future instants. */
export interface WithTriggers {
  readonly flow: Pick<Flow, 'triggers'>;
  /** Its generated code, with one entry for each trigger of the flow; absent where it is not loaded: then filters cannot be tested. */
  readonly stages?: { readonly triggers: readonly TriggerEntry[] };
}

/** The triggers with future instants that these campaigns name, each once, by key: campaigns with the same words share their rows. */
export function dueTriggers(campaigns: readonly WithTriggers[]): readonly DueTrigger[] {
  const found = campaigns.flatMap(({ flow, stages }) =>
    flow.triggers.flatMap((trigger, index) => KINDS.flatMap((kind) => kind(trigger, stages?.triggers[index]) ?? [])),
  );
  const distinct = new Map(found.map((trigger) => [trigger.key, trigger]));
  return [...distinct.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
