import type { Contacts } from '../port.ts';
import { contactIdOfKey } from '../values/contact-id.ts';
import type { EntityTables } from './rows.ts';

/** Contacts of the memory store. Transactions are serial, so a lock is held by whoever runs. */
export function createContacts(tables: EntityTables): Contacts {
  const exists = async (id: string): Promise<boolean> => tables.of('contact').get(id) !== undefined;
  return {
    lock: exists,
    tryLock: exists,
    async idOfKey(key) {
      const id = contactIdOfKey(key);
      const contacts = tables.of('contact');
      if (contacts.get(id) === undefined) contacts.put(id, { id });
      return id;
    },
  };
}
