import { type Kysely, type Selectable, sql } from 'kysely';
import type { Coupons, GivenCoupon } from '../port.ts';
import { instant, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

const columns = [
  'code',
  'coupon',
  'terms_hash',
  'contact',
  'run',
  'label',
  'occurrence',
  'given_at',
  'valid_until',
  'redeemed_at',
  'redeemed_by',
] as const;
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
        .where('occurrence', '=', given.occurrence ?? 1)
        .executeTakeFirst();
      return own !== undefined;
    },
    async byCode(code, contact) {
      const query = select().where('code', '=', code).where('contact', '=', contact);
      const newest = query.orderBy('given_at', 'desc').orderBy('run', 'desc').orderBy('label', 'desc').orderBy('occurrence', 'desc');
      const row = await newest.limit(1).executeTakeFirst();
      return row === undefined ? undefined : decode(row);
    },
    async ofContact(contact) {
      const query = select().where('contact', '=', contact);
      const inOrder = query.orderBy('given_at').orderBy('code').orderBy('run').orderBy('label').orderBy('occurrence');
      return (await inOrder.execute()).map(decode);
    },
    async all(limit) {
      const query = select().orderBy('given_at').orderBy('code').orderBy('run').orderBy('label').orderBy('occurrence');
      return (await query.limit(limit ?? NO_LIMIT).execute()).map(decode);
    },
    redeem: (code, contact, order, at) => redeem(db, code, contact, order, at),
    async page({ coupon, contact, limit, offset }) {
      let query = select();
      if (coupon !== undefined) query = query.where('coupon', '=', coupon);
      if (contact !== undefined) query = query.where('contact', '=', contact);
      const newest = query.orderBy('given_at', 'desc').orderBy('code', 'desc').orderBy('run', 'desc').orderBy('label', 'desc');
      const inOrder = newest.orderBy('occurrence', 'desc');
      return (await inOrder.limit(limit).offset(offset).execute()).map(decode);
    },
    async counts() {
      const { rows } = await sql<{ readonly coupon: string; readonly given: bigint; readonly redeemed: bigint }>`
        select coupon, count(*) as given, count(redeemed_at) as redeemed from relance.coupons group by coupon order by coupon`.execute(db);
      return rows.map(({ coupon, given, redeemed }) => ({ coupon, given: Number(given), redeemed: Number(redeemed) }));
    },
  };
}

/** The oldest use that is free; an order redeems a code once, however often it is heard of. */
async function redeem(db: Kysely<Tables>, code: string, contact: string, order: string, at: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with own as (select run, label, occurrence, given_at, redeemed_at, redeemed_by from relance.coupons where code = ${code} and contact = ${contact}),
    free as (
      select run, label, occurrence from own where redeemed_at is null and not exists (select from own where redeemed_by = ${order})
       order by given_at, run, label, occurrence limit 1)
    update relance.coupons set redeemed_at = ${instant(at)}::timestamptz, redeemed_by = ${order} from free
     where coupons.run = free.run and coupons.label = free.label and coupons.code = ${code} and coupons.occurrence = free.occurrence and coupons.redeemed_at is null`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

function encode({
  code,
  coupon,
  termsHash,
  contact,
  run,
  label,
  occurrence = 1,
  givenAt,
  validUntil,
  redeemedAt,
  redeemedBy,
}: GivenCoupon) {
  const shared = sql<boolean>`coalesce((select terms.content #>> '{terms,code,kind}' = 'shared'
    from relance.deployed_coupons deployed join relance.coupon_terms terms using (hash) where deployed.name = ${coupon}), false)`;
  return {
    code,
    coupon,
    terms_hash: termsHash,
    contact,
    run,
    label,
    occurrence,
    given_at: instant(givenAt),
    valid_until: maybeInstant(validUntil),
    shared,
    redeemed_at: maybeInstant(redeemedAt),
    redeemed_by: redeemedBy,
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
    ...(row.occurrence === 1 ? {} : { occurrence: row.occurrence }),
    givenAt: row.given_at,
    ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
    ...(row.redeemed_at === null ? {} : { redeemedAt: row.redeemed_at }),
    ...(row.redeemed_by === null ? {} : { redeemedBy: row.redeemed_by }),
  };
}
