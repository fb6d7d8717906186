/** Consents of contacts of whom a history says nothing: a file of orders names people, and not what they agree to. */
import type { Channel } from '../../language/program.ts';
import { CHANNELS } from '../stages/channels.ts';
import type { IncomingEvent } from '../store/port.ts';
import { contactIdOfKey } from '../store/values/contact-id.ts';
import type { Row, Value } from '../values.ts';
import type { FileRows } from './history.ts';

/** Channels that contacts agree to where the history does not say; they then have an address there. Empty: nobody is assumed anything. */
export interface ConsentRule {
  readonly channels: readonly Channel[];
}

/** What was assumed, and of how many. */
export interface Assumed {
  readonly events: readonly IncomingEvent[];
  /** Rows of contacts that nothing registers. */
  readonly rows: readonly Row[];
  readonly channels: readonly Channel[];
  readonly contacts: number;
}

/**
 * A contact whose row says nothing of consents agrees to the channels; one that has no row at all also gets an address on each, at a domain that
 * no mail reaches.
 */
export function assumeConsents({ channels }: ConsentRule, events: readonly IncomingEvent[], standing: readonly FileRows[]): Assumed {
  const nothing = { events, rows: [], channels: [], contacts: 0 };
  if (channels.length === 0) return nothing;
  const told = toldOf(events, standing);
  const rows: Row[] = [];
  for (const key of keysOf(events)) {
    const known = told.get(key);
    if (known === undefined) rows.push(standIn(key, channels));
    else if (!known.saysConsents) rows.push({ id: contactIdOfKey(key), consents: consentsOf(channels) });
  }
  return { ...nothing, rows, channels: rows.length === 0 ? [] : channels, contacts: rows.length };
}

const consentsOf = (channels: readonly Channel[]): Value => channels.map((channel) => CHANNELS[channel].consent);

/** Addresses at a name that never resolves (RFC 2606), or a number that nobody has. */
function standIn(key: string, channels: readonly Channel[]): Row {
  const addresses = channels.map((channel) => CHANNELS[channel].address);
  const given = { email: `${key}@contact.invalid`, phone: `+000${key}`, push_token: `token-of-${key}` };
  const kept = Object.entries(given).filter(([field]) => addresses.includes(field));
  return { ...Object.fromEntries(kept), id: contactIdOfKey(key), consents: consentsOf(channels) };
}

interface Told {
  readonly saysConsents: boolean;
}

/** Contacts that have a row of their own, by key. A file with a column for consents says them of all: an empty cell is a no. */
function toldOf(events: readonly IncomingEvent[], standing: readonly FileRows[]): ReadonlyMap<string, Told> {
  const registered = events.filter(({ event }) => event === 'contact registered');
  const rows = standing.filter(({ form }) => form.entity.name === 'contact').flatMap((file) => file.rows);
  const saysConsents =
    registered.some(({ payload }) => payload.consents !== undefined) || rows.some(({ values }) => values.consents !== undefined);
  const told = new Map<string, Told>();
  for (const { contact } of registered) if (contact !== undefined && 'key' in contact) told.set(contact.key, { saysConsents });
  for (const { contact } of rows) if (contact?.by === 'key') told.set(contact.value, { saysConsents });
  return told;
}

function keysOf(events: readonly IncomingEvent[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { contact } of events) if (contact !== undefined && 'key' in contact) keys.add(contact.key);
  return keys;
}
