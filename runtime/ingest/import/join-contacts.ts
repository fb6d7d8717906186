/** Whose the rows are: contacts by surrogate id, by the shop's unique key (made if new), or by e-mail. */
import type { Transaction } from '../../store/port.ts';
import type { Fault } from '../files/findings.ts';
import type { ContactRef } from '../files/read-table.ts';
import type { ImportRow } from './import-row.ts';

/** Answers the surrogate id of a reference, or why there is none. */
export type Join = (ref: ContactRef) => string | Fault;

/** Looks up what the rows name. Contacts of new keys are made, in id order as everywhere. */
export async function joinContacts(tx: Transaction, rows: readonly ImportRow[]): Promise<Join> {
  const refs = rows.flatMap(({ contact }) => contact ?? []);
  const valuesBy = (by: ContactRef['by']): readonly string[] => [...new Set(refs.filter((ref) => ref.by === by).map(({ value }) => value))];
  const keys = valuesBy('key');
  const byKey = keys.length === 0 ? new Map<string, string>() : await tx.contacts.idsOfKeys(keys);
  const byEmail = new Map<string, readonly string[]>();
  for (const email of valuesBy('email')) byEmail.set(email, await idsOfEmail(tx, email));
  return (ref) => {
    if (ref.by === 'id') return ref.value;
    if (ref.by === 'email') return onlyOne(byEmail.get(ref.value) ?? [], ref);
    return byKey.get(ref.value) ?? noSuchContact(ref);
  };
}

/** More than these share an e-mail only by mistake; two are too many already. */
const MOST = 10;

async function idsOfEmail(tx: Transaction, email: string): Promise<readonly string[]> {
  const found = await tx.contacts.find(email, MOST);
  return found.filter((row) => String(row.email ?? '').toLowerCase() === email.toLowerCase()).map(({ id }) => id);
}

function onlyOne(ids: readonly string[], ref: ContactRef): string | Fault {
  const [id, ...more] = ids;
  if (id === undefined) return noSuchContact(ref);
  return more.length === 0 ? id : severalContacts(ref);
}

/** The fault of a row whose contact is not known. */
export const noSuchContact = (ref: ContactRef): Fault => ({
  kind: 'fault',
  code: 'no-such-contact',
  field: ref.field,
  header: ref.header,
  reason: `No contact has the ${ref.by === 'email' ? 'e-mail' : 'id'} \`${ref.value}\` of \`${ref.header}\`.`,
  help: `Import the contacts first, or name them by the shop's unique key: \`--map contact.key=COLUMN\`.`,
});

const severalContacts = (ref: ContactRef): Fault => ({
  kind: 'fault',
  code: 'several-contacts',
  field: ref.field,
  header: ref.header,
  reason: `Several contacts have the e-mail \`${ref.value}\` of \`${ref.header}\`.`,
  help: "Name them by the shop's unique key: `--map contact.key=COLUMN`.",
});
