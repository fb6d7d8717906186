import type { Row } from '../../values.ts';
import type { Coupons, OutboxRow, Runs } from '../port.ts';
import { couponRow, messageRow, runRow } from '../values/kept-rows.ts';

/** Rows of `Schema.kept`, made of the tables that hold them. */
export interface KeptRows {
  get(entity: string, id: string): Promise<Row | undefined>;
  ofContact(entity: string, contact: string): Promise<readonly Row[]>;
}

/** What they are made of. */
export interface KeptTables {
  readonly outboxOf: (contact: string) => readonly OutboxRow[];
  readonly outboxRow: (id: string) => OutboxRow | undefined;
  readonly runs: Pick<Runs, 'get' | 'page'>;
  readonly coupons: Pick<Coupons, 'all' | 'ofContact'>;
}

/** Rows of `Schema.kept` in the memory store. */
export function createKeptRows({ outboxOf, outboxRow, runs, coupons }: KeptTables): KeptRows {
  const one = <T>(item: T | undefined, toRow: (item: T) => Row | undefined): Row | undefined =>
    item === undefined ? undefined : toRow(item);
  return {
    async get(entity, id) {
      if (entity === 'message') return one(outboxRow(id), messageRow);
      if (entity === 'run') return one(await runs.get(id), runRow);
      return (await coupons.all()).map(couponRow).find((row) => row.id === id);
    },
    async ofContact(entity, contact) {
      if (entity === 'message') return outboxOf(contact).flatMap((row) => messageRow(row) ?? []);
      if (entity === 'run') return (await runs.page({ contact, limit: ALL, offset: 0 })).flatMap((run) => runRow(run) ?? []);
      return (await coupons.ofContact(contact)).map(couponRow);
    },
  };
}

const ALL = Number.MAX_SAFE_INTEGER;
