import type { Membership, Memberships } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { compareText } from '../values/text.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

const newestLast = inOrder<Membership>(
  byNumber((membership) => membership.since),
  byText((membership) => membership.contact),
);

/** Members of manual segments of the memory store. */
export function createMemberships(undo: UndoLog): Memberships {
  const ofContact = createGroupIndex<Membership>(
    (membership) => membership.contact,
    byText((membership) => membership.segment),
  );
  const ofSegment = createGroupIndex<Membership>((membership) => membership.segment, newestLast);
  const table = createTable<Membership>(undo, [ofContact, ofSegment]);
  const keyOf = (segment: string, contact: string): string => JSON.stringify([segment, contact]);
  return {
    async add(membership) {
      const key = keyOf(membership.segment, membership.contact);
      if (table.get(key) !== undefined) return false;
      table.put(key, membership);
      return true;
    },
    async remove(segment, contact) {
      const key = keyOf(segment, contact);
      if (table.get(key) === undefined) return false;
      table.delete(key);
      return true;
    },
    has: async (segment, contact) => table.get(keyOf(segment, contact)) !== undefined,
    async among(segment, contacts) {
      return new Set(contacts.filter((contact) => table.get(keyOf(segment, contact)) !== undefined));
    },
    async page(segment, { after = '', limit }) {
      const members = ofSegment.get(segment).map(({ contact }) => contact);
      return members
        .filter((contact) => compareText(contact, after) > 0)
        .sort(compareText)
        .slice(0, limit);
    },
    ofContact: async (contact) => ofContact.get(contact),
    members: async (segment, { limit, offset }) =>
      ofSegment
        .get(segment)
        .toReversed()
        .slice(offset, offset + limit),
    async counts() {
      const counts = new Map<string, number>();
      for (const { segment } of table.all()) counts.set(segment, (counts.get(segment) ?? 0) + 1);
      return [...counts].map(([segment, count]) => ({ segment, count })).sort(byText(({ segment }) => segment));
    },
  };
}
