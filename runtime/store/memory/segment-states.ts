import type { SegmentState, SegmentStates } from '../port.ts';
import { byText } from '../values/order.ts';
import { compareText } from '../values/text.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** Watched segments of the memory store. */
export function createSegmentStates(undo: UndoLog): SegmentStates {
  const ofContact = createGroupIndex<SegmentState>(
    (state) => state.contact,
    byText((state) => state.segment),
  );
  const ofSegment = createGroupIndex<SegmentState>(
    (state) => state.segment,
    byText((state) => state.contact),
  );
  const table = createTable<SegmentState>(undo, [ofContact, ofSegment]);
  const keyOf = ({ segment, contact }: SegmentState): string => JSON.stringify([segment, contact]);
  return {
    ofContact: async (contact) => [...ofContact.get(contact)],
    put: async (state) => table.put(keyOf(state), state),
    async members(segment, rule, { after, limit }) {
      const found = ofSegment.get(segment).filter((state) => state.member && state.rule === rule);
      return found
        .map(({ contact }) => contact)
        .filter((contact) => after === undefined || compareText(contact, after) > 0)
        .slice(0, limit);
    },
    async forget(contacts) {
      for (const contact of contacts) for (const state of [...ofContact.get(contact)]) table.delete(keyOf(state));
    },
    async keepOnly(segments) {
      for (const state of [...table.all()]) if (!segments.includes(state.segment)) table.delete(keyOf(state));
    },
  };
}
