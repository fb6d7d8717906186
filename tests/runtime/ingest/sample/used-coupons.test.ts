import { describe, expect, it } from 'vitest';
import { namesCoupon, usesCoupon } from '../../../../runtime/ingest/sample/used-coupons.ts';
import type { GivenCoupon, IncomingEvent } from '../../../../runtime/store/port.ts';
import { contactIdOfKey } from '../../../../runtime/store/values/contact-id.ts';

const NOW = Date.UTC(2011, 0, 10);
const invoices = Array.from({ length: 50 }, (_, index) => String(540_000 + index));
const USING = invoices.find(usesCoupon) ?? '';
const NOT_USING = invoices.find((invoice) => !usesCoupon(invoice)) ?? '';

const order = (invoice: string): IncomingEvent => ({
  id: 'ev_1',
  event: 'order placed',
  contact: { key: '17850' },
  occurredAt: NOW,
  receivedAt: NOW,
  aboutId: invoice,
  payload: { total: '80.00 GBP' },
});

const coupon = (code: string, change: Partial<GivenCoupon> = {}): GivenCoupon => ({
  code,
  coupon: 'save20',
  termsHash: '',
  contact: contactIdOfKey('17850'),
  run: 'r',
  label: 'give_coupon_save20',
  givenAt: NOW - 1,
  ...change,
});

/** What the order says when the store holds these coupons. */
async function said(event: IncomingEvent, held: readonly GivenCoupon[]): Promise<unknown> {
  const ofContact = async (contact: string) => held.filter((one) => one.contact === contact);
  const unused = (): never => {
    throw new Error('Only the contact is asked for.');
  };
  const coupons = { ofContact, insert: unused, byCode: unused, all: unused, redeem: unused, page: unused, counts: unused };
  return (await namesCoupon({ coupons }, event)).payload.coupon_codes;
}

describe('an order of a customer who holds a coupon', () => {
  it('names the oldest that is valid and not used', async () => {
    const held = [
      coupon('SPENT', { givenAt: NOW - 9, redeemedAt: NOW - 5 }),
      coupon('EXPIRED', { givenAt: NOW - 8, validUntil: NOW }),
      coupon('NEWER', { givenAt: NOW - 2 }),
      coupon('OLDER', { givenAt: NOW - 3, validUntil: NOW + 1 }),
    ];
    expect(await said(order(USING), held)).toEqual(['OLDER']);
  });

  it('names none where the rule says so, or where it is that of another', async () => {
    expect(await said(order(NOT_USING), [coupon('A')])).toBeUndefined();
    expect(await said(order(USING), [coupon('A', { contact: 'c_other' })])).toBeUndefined();
    expect(await said(order(USING), [])).toBeUndefined();
  });

  it('changes nothing else, and no other event', async () => {
    const event = { ...order(USING), event: 'cart updated' };
    expect(await said(event, [coupon('A')])).toBeUndefined();
  });
});
