import { type Kysely, type Selectable, sql } from 'kysely';
import type { Coupons, GivenCoupon } from '../port.ts';
import { instant, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

const columns = ['code', 'coupon', 'terms_hash', 'contact', 'run', 'label', 'given_at', 'valid_until'] as const;
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Given coupons of the Postgres store. A code that the coupon's terms share is never taken. */
export function createCoupons(db: Kysely<Tables>): Coupons {
  const select = () => db.selectFrom('relance.coupons').select(columns);
  return {
    async insert(given) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.coupons')
        .values(encode(given))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return true;
      const own = await select()
        .where('run', '=', given.run)
        .where('label', '=', given.label)
        .where('code', '=', given.code)
        .executeTakeFirst();
      return own !== undefined;
    },
    async byCode(code, contact) {
      const query = select().where('code', '=', code).where('contact', '=', contact);
      const row = await query.orderBy('given_at', 'desc').orderBy('run', 'desc').orderBy('label', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? undefined : decode(row);
    },
    async ofContact(contact) {
      const query = select().where('contact', '=', contact);
      return (await query.orderBy('given_at').orderBy('code').orderBy('run').orderBy('label').execute()).map(decode);
    },
    async all(limit) {
      const query = select().orderBy('given_at').orderBy('code').orderBy('run').orderBy('label');
      return (await query.limit(limit ?? NO_LIMIT).execute()).map(decode);
    },
  };
}

function encode({ code, coupon, termsHash, contact, run, label, givenAt, validUntil }: GivenCoupon) {
  const shared = sql<boolean>`coalesce((select terms.content #>> '{terms,code,kind}' = 'shared'
    from relance.deployed_coupons deployed join relance.coupon_terms terms using (hash) where deployed.name = ${coupon}), false)`;
  return {
    code,
    coupon,
    terms_hash: termsHash,
    contact,
    run,
    label,
    given_at: instant(givenAt),
    valid_until: maybeInstant(validUntil),
    shared,
  };
}

function decode(row: Pick<Selectable<Tables['relance.coupons']>, (typeof columns)[number]>): GivenCoupon {
  return {
    code: row.code,
    coupon: row.coupon,
    termsHash: row.terms_hash,
    contact: row.contact,
    run: row.run,
    label: row.label,
    givenAt: row.given_at,
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
  };
}
