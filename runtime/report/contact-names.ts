/** What a person calls a contact. */
import type { Row } from '../values.ts';
import type { Reading } from './memory.ts';

/** E-mail, else phone, else key, else id. */
export function nameOfContact(row: Row): string {
  for (const field of ['email', 'phone', 'key']) {
    const value = row[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return row.id;
}

/** The same by the surrogate id; a name may be ten seconds old. */
export function readContactName({ tx, memory }: Reading, id: string): Promise<string> {
  return memory.names.get(id, async () => nameOfContact((await tx.rows.get('contact', id)) ?? { id }));
}
