/**
 * The entry of a kind of trigger in the table of triggers: each file of this folder describes one, `registry.ts` lists them. Functions are
 * written as methods, so that the registry can hand out the entry of any trigger's kind as one that takes it.
 */
import type { Expression, Trigger, TriggerParts } from '../../../language/program.ts';
import { quote, quoteAll, wholeNumber } from '../literals.ts';

/** What an entry is made with. */
export interface EntryContext {
  /** Declares a condition of the trigger and gives the name of its constant. */
  condition(what: string, expression: Expression): string;
  /** The code of a value. */
  value(expression: Expression): string;
}

/** Code of triggers of one kind. */
export interface TriggerEmission<T extends Trigger> {
  /** Fields of the entry besides its event, its key and its filter. Left out: none. */
  fields?(trigger: T, context: EntryContext): readonly string[];
  /** Its filter is no filter of the event, and stands in a field of its own. */
  readonly ownWhere?: true;
}

/** `from: ["shop"]`. */
export function fromField({ from }: Pick<TriggerParts, 'from'>): readonly string[] {
  return from === undefined ? [] : [`from: ${quoteAll(from)}`];
}

/** Who else enters, and what is gathered. */
export function spreadFields({ toContacts, gathered }: TriggerParts, { condition }: EntryContext): readonly string[] {
  return [
    ...(toContacts === undefined ? [] : [`toContacts: ${condition('to_contacts', toContacts)}`]),
    ...(gathered === undefined ? [] : [`gathered: { ms: ${wholeNumber(gathered.ms)}, name: ${quote(gathered.name)} }`]),
  ];
}
