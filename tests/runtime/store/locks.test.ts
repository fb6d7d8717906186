import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { createGate, startTestDatabase, type TestDatabase, waits } from './support/postgres-store.ts';
import { makeEvent, makeRun, minute, NOON } from './support/shop.ts';

describe('two transactions on Postgres', () => {
  let database: TestDatabase;
  let store: Store;
  let ada: string;
  let ben: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    store = await database.open();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    await database.query('truncate relance.events, relance.lanes, relance.runs, relance.secrets, shop.contact, shop."order"');
    [ada, ben] = await store.transaction(async (tx) => [await tx.contacts.idOfKey('ada'), await tx.contacts.idOfKey('ben')]);
  });

  it('of one contact run one after the other', async () => {
    const gate = createGate();
    const order: string[] = [];
    const first = store.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      await gate.pass();
      order.push('first');
    });
    await gate.reached;
    const second = store.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      order.push('second');
    });
    expect(await waits(second)).toBe(true);
    gate.open();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('of different contacts run side by side', async () => {
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      await gate.pass();
    });
    await gate.reached;
    expect(await store.transaction((tx) => tx.contacts.lock(ben))).toBe(true);
    gate.open();
    await first;
  });

  it('see at once that a contact is taken, if they only try', async () => {
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      await gate.pass();
    });
    await gate.reached;
    expect(await store.transaction((tx) => tx.contacts.tryLock(ada))).toBe(false);
    gate.open();
    await first;
    expect(await store.transaction((tx) => tx.contacts.tryLock(ada))).toBe(true);
  });

  it('that register one key at the same time make one contact', async () => {
    const ids = await Promise.all(['new', 'new', 'new'].map((key) => store.transaction((tx) => tx.contacts.idOfKey(key))));
    expect(new Set(ids).size).toBe(1);
  });

  it('that receive one event at the same time take it once', async () => {
    const taken = await Promise.all([1, 2, 3].map(() => store.transaction((tx) => tx.events.receive(makeEvent({ id: 'e' })))));
    expect(taken.filter((one) => one)).toHaveLength(1);
  });

  it('that enter one key at the same time start one run', async () => {
    const taken = await Promise.all(
      ['r_1', 'r_2', 'r_3'].map((id) => store.transaction((tx) => tx.runs.insert(makeRun({ id, key: 'k' })))),
    );
    expect(taken.filter((one) => one)).toHaveLength(1);
  });

  it('that draw the secret at the same time draw one', async () => {
    const secrets = await Promise.all([1, 2, 3].map(() => store.transaction((tx) => tx.deployments.secret())));
    expect(new Set(secrets).size).toBe(1);
  });

  it('that write versions of a row keep the newest, whoever is first', async () => {
    const versions = [3, 1, 4, 2].map((n) => ({ id: 'o', total: BigInt(n), updated_at: minute(n) }));
    await Promise.all(versions.map((row) => store.transaction((tx) => tx.rows.upsert('order', row))));
    expect(await store.transaction((tx) => tx.rows.get('order', 'o'))).toEqual({ id: 'o', total: 4n, updated_at: minute(4) });
  });

  it('that take the lane without contact take different events', async () => {
    await store.transaction(async (tx) => {
      for (const id of ['a', 'b']) await tx.events.receive(makeEvent({ id, contact: undefined }));
    });
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      const next = await tx.events.nextOf(undefined, NOON);
      await gate.pass();
      if (next !== undefined) await tx.events.handled(next.id, undefined);
      return next?.id;
    });
    await gate.reached;
    const second = store.transaction(async (tx) => (await tx.events.nextOf(undefined, NOON))?.id);
    expect(await waits(second)).toBe(true);
    gate.open();
    expect([await first, await second]).toEqual(['a', 'b']);
  });

  it('that start runs pass over those that the other has', async () => {
    await store.transaction(async (tx) => {
      for (const id of ['r_1', 'r_2', 'r_3']) await tx.runs.insert(makeRun({ id, status: 'starting' }));
    });
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      const runs = await tx.runs.starting(2);
      await gate.pass();
      return runs.map((run) => run.id);
    });
    await gate.reached;
    const second = await store.transaction(async (tx) => (await tx.runs.starting(2)).map((run) => run.id));
    gate.open();
    expect([await first, second]).toEqual([['r_1', 'r_2'], ['r_3']]);
  });

  it('that nudge claim different runs', async () => {
    await store.transaction(async (tx) => {
      for (const id of ['r_1', 'r_2', 'r_3']) await tx.runs.insert(makeRun({ id, needsNudge: true }));
    });
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      const runs = await tx.runs.claimNudges(NOON, NOON, 2);
      await gate.pass();
      return runs.map((run) => run.id);
    });
    await gate.reached;
    const second = await store.transaction(async (tx) => (await tx.runs.claimNudges(NOON, NOON, 2)).map((run) => run.id));
    gate.open();
    expect([await first, second]).toEqual([['r_1', 'r_2'], ['r_3']]);
  });

  it('that wait for each other end with an error that names the deadlock, and nothing half done', async () => {
    const gates = [createGate(), createGate()] as const;
    const cross = (own: string, other: string, gate: ReturnType<typeof createGate>) =>
      store.transaction(async (tx) => {
        await tx.contacts.lock(own);
        await tx.rows.upsert('contact', { id: own, email: 'changed' });
        await gate.pass();
        await tx.contacts.lock(other);
      });
    const both = [cross(ada, ben, gates[0]), cross(ben, ada, gates[1])];
    await Promise.all(gates.map((gate) => gate.reached));
    for (const gate of gates) gate.open();
    const results = await Promise.allSettled(both);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: '40P01' });
    const changed = await database.query(`select id from shop.contact where email = 'changed'`);
    expect(changed).toHaveLength(1);
  });
});
