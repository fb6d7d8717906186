/** All kinds of triggers with future instants. A new kind is one file beside this and one entry here. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Trigger } from '../../../language/program.ts';
import { dateTrigger } from './date.ts';
import type { DueTrigger } from './due-trigger.ts';
import { idleTrigger } from './idle.ts';

const KINDS: readonly ((trigger: Trigger) => DueTrigger | undefined)[] = [idleTrigger, dateTrigger];

/** The triggers with future instants that these campaigns name, each once, by key: campaigns with the same words share their rows. */
export function dueTriggers(flows: readonly Pick<Flow, 'triggers'>[]): readonly DueTrigger[] {
  const found = flows.flatMap(({ triggers }) => triggers.flatMap((trigger) => KINDS.flatMap((kind) => kind(trigger) ?? [])));
  const distinct = new Map(found.map((trigger) => [trigger.key, trigger]));
  return [...distinct.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
