import { type Kysely, sql } from 'kysely';
import type { SegmentState, SegmentStates } from '../port.ts';
import { ask } from './ask.ts';
import { later } from './later.ts';
import { patiently } from './patiently.ts';
import type { Tables } from './tables.ts';

/** Watched segments of the Postgres store. */
export function createSegmentStates(db: Kysely<Tables>): SegmentStates {
  return {
    ofContact: (contact) =>
      ask<SegmentState>(db, 'select segment, contact, rule, member from relance.segment_states where contact = $1 order by segment', [
        contact,
      ]),
    async put(state) {
      const query = db.insertInto('relance.segment_states').values(state);
      const { rule, member } = state;
      await later(db, query.onConflict((conflict) => conflict.columns(['contact', 'segment']).doUpdateSet({ rule, member })).compile());
    },
    async members(segment, rule, { after, limit }) {
      const text =
        'select contact from relance.segment_states where segment = $1 and rule = $2 and member and contact > $3 order by contact limit $4';
      const rows = await patiently<{ readonly contact: string }>(db, text, [segment, rule, after ?? '', limit]);
      return rows.map(({ contact }) => contact);
    },
    async forget(contacts) {
      if (contacts.length > 0) await later(db, sql`delete from relance.segment_states where contact = any(${[...contacts]})`.compile(db));
    },
    async keepOnly(segments) {
      await later(db, sql`delete from relance.segment_states where segment <> all(${[...segments]})`.compile(db));
    },
  };
}
