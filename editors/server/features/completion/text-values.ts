/** Values of fields whose values are known, inside of quotes: `contact.consents has "email"`, `in "Europe/Paris"`. */
import type { IToken } from 'chevrotain';
import { CHANNELS } from '../../../../language/program.ts';
import { timeZones } from '../../../../language/settings/time-zone.ts';
import { word } from '../../../../language/syntax/tokens/token-types.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** The values that a text may have behind these tokens; empty where any text will do. */
export function textValues(snapshot: Snapshot, before: readonly IToken[]): readonly string[] {
  const last = before.at(-1);
  if (last?.tokenType === word('in') && before.at(-2)?.image !== 'not' && !fieldBefore(before.slice(0, -1))) return timeZones();
  const field = comparedField(before);
  return field === undefined ? [] : valuesOf(snapshot, field);
}

const LEADS: ReadonlySet<string> = new Set(['==', '!=', 'has', 'any', 'all', 'in', 'not', '[', ',', ':', 'to', 'from']);

/** `contact.consents` of `contact.consents has any ["email", `. */
function comparedField(tokens: readonly IToken[]): string | undefined {
  let index = tokens.length - 1;
  while (index >= 0 && (LEADS.has(tokens[index]?.image ?? '') || tokens[index]?.tokenType.name === 'Text')) index -= 1;
  return index < tokens.length - 1 ? fieldBefore(tokens.slice(0, index + 1)) : undefined;
}

/** The last name of a path, with the one before its dot: `contact.consents`; in a record its key alone. */
function fieldBefore(tokens: readonly IToken[]): string | undefined {
  const [row, dot, field] = tokens.slice(-3);
  if (dot?.image === '.' && row !== undefined && field !== undefined) return `${row.image}.${field.image}`;
  return tokens.at(-1)?.tokenType.name === 'Name' ? tokens.at(-1)?.image : undefined;
}

function valuesOf({ checked }: Snapshot, field: string): readonly string[] {
  const { campaigns } = checked.partial;
  const name = field.split('.').at(-1);
  switch (name) {
    case 'consents':
    case 'preferred_channel':
    case 'channel':
      return CHANNELS;
    case 'tags':
      return field === 'contact.tags' ? [] : [...new Set(campaigns.flatMap(({ tags }) => tags))];
    case 'campaign':
      return campaigns.map((campaign) => campaign.name);
    case 'time_zone':
      return timeZones();
    case 'outcome':
      return ['completed', 'exited', 'goal', 'replaced', 'stopped', 'failed', 'merged', 'erased'];
    default:
      return [];
  }
}
