import { describe, expect, it } from 'vitest';
import type { GivenCoupon, Store, Transaction } from '../../../../runtime/store/port.ts';
import { makeBuild, makeCoupon } from '../support/build.ts';
import { minute, NOON } from '../support/shop.ts';

function given(code: string, change: Partial<GivenCoupon> = {}): GivenCoupon {
  return { code, coupon: 'save20', termsHash: 'h', contact: 'c_1', run: 'r_1', label: 'give_1', givenAt: NOON, ...change };
}

/** Behaviour of given coupons and of the suppression list. */
export function couponsContract(store: () => Store): void {
  const insert = (coupon: GivenCoupon): Promise<boolean> => store().transaction((tx) => tx.coupons.insert(coupon));

  describe('given coupons', () => {
    it('have a code that nobody else has', async () => {
      expect([
        await insert(given('A')),
        await insert(given('A', { contact: 'c_2', run: 'r_2' })),
        await insert(given('B', { contact: 'c_2', run: 'r_2' })),
      ]).toEqual([true, false, true]);
      expect(await store().transaction((tx) => tx.coupons.byCode('A', 'c_2'))).toBeUndefined();
    });

    it('are given once by the same step', async () => {
      expect([await insert(given('A')), await insert(given('A', { givenAt: minute(1) }))]).toEqual([true, true]);
      expect(await store().transaction((tx) => tx.coupons.all())).toEqual([given('A')]);
    });

    it('share their code where the deployed terms say so', async () => {
      const shared = makeCoupon('save20', 'h', { kind: 'shared', code: 'ALL' });
      await store().transaction((tx) => tx.deployments.deploy(makeBuild({ coupons: [shared] }), NOON));
      expect([await insert(given('ALL')), await insert(given('ALL', { contact: 'c_2', run: 'r_2' }))]).toEqual([true, true]);
      expect(await store().transaction((tx) => tx.coupons.byCode('ALL', 'c_2'))).toMatchObject({ run: 'r_2' });
    });

    it('are redeemed once, by the order that names the code first', async () => {
      await insert(given('A'));
      const redeem = (code: string, contact: string, order: string) =>
        store().transaction((tx) => tx.coupons.redeem(code, contact, order, minute(5)));
      expect([await redeem('A', 'c_2', 'o_1'), await redeem('B', 'c_1', 'o_1')]).toEqual([false, false]);
      expect([await redeem('A', 'c_1', 'o_1'), await redeem('A', 'c_1', 'o_1'), await redeem('A', 'c_1', 'o_2')]).toEqual([
        true,
        false,
        false,
      ]);
      expect(await store().transaction((tx) => tx.coupons.byCode('A', 'c_1'))).toEqual(
        given('A', { redeemedAt: minute(5), redeemedBy: 'o_1' }),
      );
    });

    it('of a shared code are redeemed from the oldest on, one for each order', async () => {
      const shared = makeCoupon('save20', 'h', { kind: 'shared', code: 'ALL' });
      await store().transaction((tx) => tx.deployments.deploy(makeBuild({ coupons: [shared] }), NOON));
      await insert(given('ALL', { run: 'r_2', givenAt: minute(1) }));
      await insert(given('ALL', { run: 'r_3' }));
      await insert(given('ALL', { run: 'r_1', contact: 'c_2' }));
      const redeem = (order: string) => store().transaction((tx) => tx.coupons.redeem('ALL', 'c_1', order, minute(5)));
      expect([await redeem('o_1'), await redeem('o_1'), await redeem('o_2'), await redeem('o_3')]).toEqual([true, false, true, false]);
      const all = await store().transaction((tx) => tx.coupons.all());
      expect(all.map(({ run, redeemedBy }) => [run, redeemedBy])).toEqual([
        ['r_1', undefined],
        ['r_3', 'o_1'],
        ['r_2', 'o_2'],
      ]);
    });

    it('are listed newest first, by coupon and by contact, and counted', async () => {
      const all = [given('A'), given('B', { coupon: 'gift' }), given('C', { givenAt: minute(1), contact: 'c_2' }), given('D')];
      for (const coupon of all) await insert(coupon);
      await store().transaction((tx) => tx.coupons.redeem('D', 'c_1', 'o_1', NOON));
      const page = (filter: Partial<Parameters<Transaction['coupons']['page']>[0]>) =>
        store().transaction(async (tx) => (await tx.coupons.page({ limit: 9, offset: 0, ...filter })).map((coupon) => coupon.code));
      expect(await page({})).toEqual(['C', 'D', 'B', 'A']);
      expect(await page({ limit: 2, offset: 1 })).toEqual(['D', 'B']);
      expect(await page({ coupon: 'save20' })).toEqual(['C', 'D', 'A']);
      expect(await page({ contact: 'c_1' })).toEqual(['D', 'B', 'A']);
      expect(await page({ contact: 'c_1', coupon: 'gift' })).toEqual(['B']);
      expect(await store().transaction((tx) => tx.coupons.counts())).toEqual([
        { coupon: 'gift', given: 1, redeemed: 0 },
        { coupon: 'save20', given: 3, redeemed: 1 },
      ]);
    });

    it('are found by contact and in order of giving', async () => {
      const all = [
        given('B', { validUntil: minute(9) }),
        given('A', { givenAt: minute(1) }),
        given('C', { givenAt: minute(1), contact: 'c_2' }),
      ];
      for (const coupon of all) await insert(coupon);
      expect(await store().transaction((tx) => tx.coupons.all())).toEqual(all);
      expect(await store().transaction((tx) => tx.coupons.all(1))).toEqual(all.slice(0, 1));
      expect(await store().transaction((tx) => tx.coupons.ofContact('c_1'))).toEqual(all.slice(0, 2));
      expect(await store().transaction((tx) => tx.coupons.byCode('B', 'c_1'))).toEqual(all[0]);
    });
  });

  describe('the suppression list', () => {
    it('holds contacts too, whatever their address', async () => {
      await store().transaction((tx) => tx.suppressions.add('contact', 'c_1', 'why', NOON));
      const found = await store().transaction(async (tx) => [
        await tx.suppressions.has('email', 'x', 'c_1'),
        await tx.suppressions.has('email', 'x', 'c_2'),
        await tx.suppressions.has('email', 'x'),
        await tx.suppressions.has('contact', 'c_1'),
      ]);
      expect(found).toEqual([true, false, false, true]);
    });

    it('holds an address of a channel', async () => {
      await store().transaction((tx) => tx.suppressions.add('email', 'x', 'bounced', NOON));
      await store().transaction((tx) => tx.suppressions.add('email', 'x', 'complained', NOON));
      const has = await store().transaction(async (tx) => [
        await tx.suppressions.has('email', 'x'),
        await tx.suppressions.has('sms', 'x'),
        await tx.suppressions.has('email', 'y'),
      ]);
      expect(has).toEqual([true, false, false]);
    });
  });
}
