/** How a kind of trigger is said: each file of this folder describes one, `registry.ts` lists them. */
import type { Trigger, TriggerParts } from '../../../language/program.ts';
import { alsoWords, conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { placeOf } from '../english/fields.ts';
import { aRow, list, named, plain } from '../english/names.ts';
import { duration } from '../english/time.ts';

/** Words for triggers of one kind. A method, so that the registry can hand out the entry of any trigger's kind as one that takes it. */
export interface ExplainTrigger<T extends Trigger> {
  /** The end of `A run starts …`. */
  say(trigger: T, context: Context): string;
}

/** The parts behind the event, however the trigger is called. */
export function tailWords({ from, where, toContacts, gathered }: TriggerParts, context: Context): string {
  const source = from === undefined ? '' : ` (reported by the connection ${list(from.map(named), 'or')})`;
  const and = where === undefined ? '' : `, and ${alsoWords(where, context)}`;
  const to = toContacts === undefined ? '' : `; every contact enters of whom this is true: ${conditionWords(toContacts, context)}`;
  const collected =
    gathered === undefined ? '' : `; what happens within ${duration(gathered.ms)} is collected in one run (${plain(gathered.name)})`;
  return `${source}${and}${to}${collected}`;
}

/** The field that a trigger looks at: of the contact, or of any row of its table. */
export const placeOfField = ({ entity, field }: { readonly entity: string; readonly field: string }, { program }: Context) =>
  placeOf(entity === 'contact' ? 'the contact' : aRow(entity), entity, field, program.schema);
