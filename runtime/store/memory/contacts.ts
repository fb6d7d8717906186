import type { Row, Value } from '../../values.ts';
import type { Contacts } from '../port.ts';
import { contactIdOfKey } from '../values/contact-id.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { cleanText, lowerAscii } from '../values/text.ts';
import type { EntityTables } from './rows.ts';

/** Contacts of the memory store. Transactions are serial, so a lock is held by whoever runs. */
export function createContacts(tables: EntityTables): Contacts {
  const exists = async (id: string): Promise<boolean> => tables.of('contact').get(id) !== undefined;
  const idOfKey = (key: string): string => {
    const id = contactIdOfKey(key);
    const contacts = tables.of('contact');
    if (contacts.get(id) === undefined) contacts.put(id, { id });
    return id;
  };
  return {
    lock: exists,
    lockAll: async (ids) => new Set(ids.filter((id) => tables.of('contact').get(id) !== undefined)),
    tryLock: exists,
    idOfKey: async (key) => idOfKey(key),
    idsOfKeys: async (keys) => new Map(keys.map((key) => [key, idOfKey(key)])),
    find: async (text, limit) => find(tables.of('contact').all(), cleanText(text), limit),
  };
}

/** Whole matches first, then what begins with the text; each by id. */
function find(contacts: readonly Row[], text: string, limit: number): readonly Row[] {
  const found = contacts.map((row) => ({ row, rank: rankOf(row, text) })).filter(({ rank }) => rank !== undefined);
  const order = inOrder<(typeof found)[number]>(
    byNumber(({ rank }) => rank ?? 0),
    byText(({ row }) => row.id),
  );
  return found
    .sort(order)
    .slice(0, limit)
    .map(({ row }) => row);
}

function rankOf(row: Row, text: string): 0 | 1 | undefined {
  const ranks = [
    rankOfText(row.id, text),
    rankOfText(row.key, text),
    rankOfText(row.phone, text),
    rankOfText(lowered(row.email), lowerAscii(text)),
  ];
  return ranks.includes(0) ? 0 : ranks.includes(1) ? 1 : undefined;
}

function rankOfText(value: Value, text: string): 0 | 1 | undefined {
  if (typeof value !== 'string' || !value.startsWith(text)) return undefined;
  return value === text ? 0 : 1;
}

const lowered = (value: Value): Value => (typeof value === 'string' ? lowerAscii(value) : undefined);
