/** The words of a kind of trigger: each file of this folder describes one, `registry.ts` lists them. */
import type { Trigger, TriggerParts } from '../../../language/program.ts';
import { formatDuration } from '../../../language/settings/duration.ts';
import { expressionWords, whereWords } from '../expression.ts';

/** Words for triggers of one kind. A method, so that the registry can hand out the entry of any trigger's kind as one that takes it. */
export interface TriggerWords<T extends Trigger> {
  /** What stands after `when`, with its filter. One line. */
  say(trigger: T): string;
}

/** What stands behind an event. */
export function tailWords({ from, where, toContacts, gathered }: TriggerParts): string {
  const sources = from === undefined ? '' : ` from ${from.join(', ')}`;
  const to = toContacts === undefined ? '' : ` to contacts where (${expressionWords(toContacts)})`;
  const list = gathered === undefined ? '' : ` gathered for ${formatDuration(gathered.ms)} as ${gathered.name}`;
  return `${sources}${whereWords(where)}${to}${list}`;
}
