/** Whom or what a text means: a run by its id, a contact by id, key, e-mail address or phone number. */
import type { Row } from '../values.ts';
import { nameOfContact } from './contact-names.ts';
import type { Reading } from './memory.ts';

/** What was found. `several`: contacts that begin so, or that share an address; at most ten. */
export type Subject =
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'several'; readonly contacts: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'nobody' };

const MOST = 10;

/** Finds it; an exact match goes before one that only begins so. */
export async function findSubject({ tx }: Reading, text: string): Promise<Subject> {
  const run = await tx.runs.get(text);
  if (run !== undefined) return { kind: 'run', id: run.id };
  const found = await tx.contacts.find(text, MOST);
  const contacts = found.length > 0 || !looksLikePhone(text) ? found : await tx.contacts.find(text.replace(/[^+\d]/g, ''), MOST);
  const exact = contacts.filter((row) => isExactly(row, text));
  const meant = exact.length > 0 ? exact : contacts;
  const [only] = meant;
  if (only === undefined) return { kind: 'nobody' };
  return meant.length === 1
    ? { kind: 'contact', id: only.id }
    : { kind: 'several', contacts: meant.map((row) => ({ id: row.id, name: nameOfContact(row) })) };
}

/** `+44 7700 900-123`: stored numbers have no spaces. */
const looksLikePhone = (text: string): boolean => /^\+[\d\s().-]+$/.test(text);

function isExactly({ id, key, phone, email }: Row, text: string): boolean {
  return id === text || key === text || phone === text || (typeof email === 'string' && email.toLowerCase() === text.toLowerCase());
}
