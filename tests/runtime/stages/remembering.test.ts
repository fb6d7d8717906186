/** A transaction that remembers what it has read: once read, never stale under its own writes, on both stores. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { remembering } from '../../../runtime/stages/remembering.ts';
import type { Transaction } from '../../../runtime/store/port.ts';
import { type Adapter, startMemory, startPostgres } from '../store/support/adapters.ts';
import { makeBuild, makeCoupon, makeMessage } from '../store/support/build.ts';

const STORES: readonly (readonly [string, () => Promise<Adapter>])[] = [
  ['memory', startMemory],
  ['Postgres', startPostgres],
];

/** Counts the reads that reach the store. */
function counted(tx: Transaction): { readonly tx: Transaction; readonly reads: string[] } {
  const reads: string[] = [];
  const count =
    <A extends readonly unknown[], R>(name: string, read: (...key: A) => Promise<R>) =>
    (...key: A): Promise<R> => {
      reads.push(`${name} ${key.join(' ')}`);
      return read(...key);
    };
  return {
    reads,
    tx: {
      ...tx,
      rows: { ...tx.rows, get: count('row', tx.rows.get), ofContact: count('rows', tx.rows.ofContact) },
      events: { ...tx.events, get: count('event', tx.events.get) },
      memberships: { ...tx.memberships, has: count('member', tx.memberships.has) },
      coupons: { ...tx.coupons, ofContact: count('coupons', tx.coupons.ofContact) },
      deployments: { ...tx.deployments, message: count('message', tx.deployments.message), coupon: count('coupon', tx.deployments.coupon) },
    },
  };
}

describe.each(STORES)('%s', (_name, start) => {
  let adapter: Adapter;
  let ada: string;
  let inTransaction: (work: (tx: Transaction, reads: readonly string[]) => Promise<void>) => Promise<void>;
  beforeAll(async () => {
    adapter = await start();
  });
  afterAll(() => adapter?.stop());
  beforeEach(async () => {
    const store = await adapter.empty();
    ada = await store.transaction((tx) => tx.contacts.idOfKey('ada'));
    inTransaction = (work) =>
      store.transaction((tx) => {
        const given = counted(tx);
        return work(remembering(given.tx), given.reads);
      });
  });
  const event = (id: string) =>
    ({
      ...{ id, event: 'contact registered', contact: ada, occurredAt: 1, receivedAt: 1 },
      ...{ aboutEntity: 'contact', aboutId: ada, payload: {}, depth: 0 },
    }) as const;

  test('the same thing is read once, each thing by its own key', () =>
    inTransaction(async (tx, reads) => {
      for (let time = 0; time < 3; time += 1) {
        await tx.rows.get('contact', ada);
        await tx.rows.get('contact', 'c_nobody');
        await tx.rows.ofContact(ada, ['order']);
        await tx.rows.ofContact(ada, ['cart', 'order']);
        await tx.memberships.has('vip', ada);
        await tx.coupons.ofContact(ada);
        await tx.deployments.message('hello');
      }
      expect(reads).toEqual([
        `row contact ${ada}`,
        'row contact c_nobody',
        `rows ${ada} order`,
        `rows ${ada} cart,order`,
        `member vip ${ada}`,
        `coupons ${ada}`,
        'message hello',
      ]);
    }));

  test('a row that is written is read again', () =>
    inTransaction(async (tx, reads) => {
      expect((await tx.rows.get('contact', ada))?.email).toBeUndefined();
      await tx.rows.upsert('contact', { id: ada, email: 'a@x.example' });
      expect((await tx.rows.get('contact', ada))?.email).toBe('a@x.example');
      await tx.rows.upsertMany('contact', [{ id: ada, email: 'b@x.example' }]);
      expect((await tx.rows.get('contact', ada))?.email).toBe('b@x.example');
      expect(reads.length).toBe(3);
    }));

  test('rows of a contact, their parts, and a contact that is made', () =>
    inTransaction(async (tx) => {
      const carts = async (): Promise<readonly number[]> => {
        const { cart = [], cart_item: items = [] } = await tx.rows.ofContact(ada, ['cart', 'cart_item']);
        return [cart.length, items.length];
      };
      expect(await carts()).toEqual([0, 0]);
      await tx.rows.upsert('cart', { id: 'k1', contact: ada, updated_at: 1 });
      expect(await carts()).toEqual([1, 0]);
      await tx.rows.replaceParts('cart_item', 'cart', 'k1', [{ id: 'k1/1' }, { id: 'k1/2' }]);
      expect(await carts()).toEqual([1, 2]);
      const ben = await tx.contacts.idOfKey('ben');
      expect((await tx.rows.get('contact', ben))?.id).toBe(ben);
      const keys = await tx.contacts.idsOfKeys(['cleo']);
      expect((await tx.rows.get('contact', keys.get('cleo') ?? ''))?.id).toBe(keys.get('cleo'));
    }));

  test('an event that is received later is found, and one that is handled has its number', () =>
    inTransaction(async (tx, reads) => {
      expect(await tx.events.get('e1')).toBeUndefined();
      await tx.events.receive(event('e1'));
      const pending = await tx.events.get('e1');
      expect(pending?.id).toBe('e1');
      const seq = await tx.events.handled('e1', ada);
      expect((await tx.events.get('e1'))?.seq).toBe(seq);
      expect((await tx.events.get('e1'))?.seq).toBe(seq);
      expect(reads.length).toBe(3);
    }));

  test('members and coupons', () =>
    inTransaction(async (tx) => {
      expect(await tx.memberships.has('vip', ada)).toBe(false);
      await tx.memberships.add({ segment: 'vip', contact: ada, since: 1 });
      expect(await tx.memberships.has('vip', ada)).toBe(true);
      await tx.memberships.remove('vip', ada);
      expect(await tx.memberships.has('vip', ada)).toBe(false);
      await tx.deployments.deploy(makeBuild({ coupons: [makeCoupon('gift', 'aaaa', { kind: 'unique', template: 'G-{8}' })] }), 1);
      const given = { code: 'G-1', coupon: 'gift', termsHash: 'aaaa', contact: ada, run: 'r_1', label: 'give', givenAt: 1 };
      expect(await tx.coupons.ofContact(ada)).toEqual([]);
      await tx.coupons.insert(given);
      expect((await tx.coupons.ofContact(ada)).map((coupon) => coupon.redeemedBy)).toEqual([undefined]);
      await tx.coupons.redeem('G-1', ada, 'o1', 2);
      expect((await tx.coupons.ofContact(ada)).map((coupon) => coupon.redeemedBy)).toEqual(['o1']);
    }));

  test('a deployment', () =>
    inTransaction(async (tx) => {
      const [first, second] = [makeMessage('hello', 'one'), makeMessage('hello', 'two')];
      expect(await tx.deployments.message('hello')).toEqual([]);
      await tx.deployments.deploy(makeBuild({ messages: [first] }), 1);
      expect(await tx.deployments.message('hello')).toEqual([first]);
      await tx.deployments.deploy(makeBuild({ messages: [second] }), 2);
      expect(await tx.deployments.message('hello')).toEqual([second]);
    }));
});
