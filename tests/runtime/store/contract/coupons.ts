import { describe, expect, it } from 'vitest';
import type { GivenCoupon, Store } from '../../../../runtime/store/port.ts';
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
