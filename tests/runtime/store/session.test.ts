import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Predicate } from '../../../runtime/journey/port.ts';
import type { SqlBindings, Store, Transaction } from '../../../runtime/store/port.ts';
import { createGate, startTestDatabase, type TestDatabase, waits } from './support/postgres-store.ts';
import { NOON } from './support/shop.ts';

describe('a Postgres store', () => {
  let database: TestDatabase;
  let store: Store;
  let ada: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    store = await database.open();
    ada = await store.transaction((tx) => tx.contacts.idOfKey('ada'));
  });
  afterAll(() => database.stop());

  it('lets a test pause before every statement of a transaction, the commit too', async () => {
    const seen: string[] = [];
    const watched = await database.open({ onStatement: async (sql) => void seen.push(sql) });
    await watched.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      await tx.clock.read();
    });
    expect(seen).toHaveLength(3);
    expect(seen[0]).toContain('for update');
    expect(seen[2]).toBe('commit');
  });

  it('holds its locks and hides its changes while it is paused', async () => {
    const gate = createGate();
    const paused = await database.open({ onStatement: async (sql) => (sql === 'commit' ? gate.pass() : undefined) });
    const work = paused.transaction((tx) => tx.rows.upsert('contact', { id: ada, email: 'new' }));
    await gate.reached;
    expect((await store.transaction((tx) => tx.rows.get('contact', ada)))?.email).toBeUndefined();
    const second = store.transaction((tx) => tx.contacts.lock(ada));
    expect(await waits(second)).toBe(true);
    gate.open();
    await Promise.all([work, second]);
    expect((await store.transaction((tx) => tx.rows.get('contact', ada)))?.email).toBe('new');
  });

  it('gives up a statement that takes too long, changes nothing and goes on', async () => {
    const impatient = await database.open({ statementTimeoutMs: 200 });
    const gate = createGate();
    const first = store.transaction(async (tx) => {
      await tx.contacts.lock(ada);
      await gate.pass();
    });
    await gate.reached;
    const second = impatient.transaction(async (tx) => {
      await tx.clock.advance(NOON);
      await tx.contacts.lock(ada);
    });
    await expect(second).rejects.toMatchObject({ code: '57014' });
    gate.open();
    await first;
    expect(await impatient.transaction(async (tx) => [await tx.clock.read(), await tx.contacts.lock(ada)])).toEqual([undefined, true]);
  });

  it('fails the transaction whose connection is lost, changes nothing and goes on', async () => {
    const gate = createGate();
    const work = store.transaction(async (tx) => {
      await tx.clock.advance(NOON);
      // An answer: only then the server has done it, and the session is idle in its transaction.
      await tx.clock.read();
      await gate.pass();
      await tx.clock.read();
    });
    const failed = expect(work).rejects.toThrow();
    await gate.reached;
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relance' and state = 'idle in transaction'`,
    );
    gate.open();
    await failed;
    expect(await store.transaction((tx) => tx.clock.read())).toBeUndefined();
  });

  it('reports what failed first, though nobody waited for it, and changes nothing', async () => {
    const step = (result: string) => ({ kind: 'give', result }) as const;
    const work = store.transaction(async (tx) => {
      await tx.clock.advance(NOON);
      await tx.journal.takeStep('r_1', 'give_1', 1, step('A'));
      await tx.journal.takeStep('r_1', 'give_1', 1, step('B'));
      await tx.clock.read();
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    const last = store.transaction(async (tx) => {
      await tx.journal.takeStep('r_1', 'give_1', 1, step('A'));
      await tx.journal.takeStep('r_1', 'give_1', 1, step('B'));
    });
    await expect(last).rejects.toMatchObject({ code: '23505' });
    expect(await store.transaction(async (tx) => [await tx.clock.read(), await tx.journal.step('r_1', 'give_1', 1)])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('commits nothing when a row that was to change is not there', async () => {
    for (const change of [
      (tx: Transaction) => tx.runs.update('r_none', { closed: true }),
      (tx: Transaction) => tx.outbox.update('m_none', { state: 'sent' }),
    ]) {
      const work = store.transaction(async (tx) => {
        await tx.clock.advance(NOON);
        await change(tx);
      });
      await expect(work).rejects.toThrow('_none');
      expect(await store.transaction((tx) => tx.clock.read())).toBeUndefined();
    }
  });

  it('waits in line: what comes after a statement sees what it did', async () => {
    const seen = await store.transaction(async (tx) => {
      await tx.journal.append([{ at: NOON, contact: 'c_line', kind: 'entered' }]);
      await tx.inbox.append('r_line', 'e_1', 1);
      await tx.inbox.consume('r_line', 1);
      await tx.inbox.append('r_line', 'e_2', 2);
      return [await tx.journal.read({ contact: 'c_line' }), await tx.inbox.unconsumed('r_line')];
    });
    expect(seen).toEqual([[{ at: NOON, contact: 'c_line', kind: 'entered' }], [{ event: 'e_2', seq: 2 }]]);
  });

  it('never commits work in which a statement failed, even if the work goes on', async () => {
    const work = store.transaction(async (tx) => {
      await tx.clock.advance(NOON);
      await tx.rows.holds(predicate('1 / 0 = 1'), bindings()).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await store.transaction((tx) => tx.clock.read())).toBeUndefined();
  });

  describe('evaluates the SQL of a predicate', () => {
    const holds = (sql: string, change: Partial<SqlBindings> = {}) =>
      store.transaction((tx) => tx.rows.holds(predicate(sql), bindings(change)));

    it('with its named parameters, wherever they stand and however often', async () => {
      expect(await holds(`:contact = 'c_1' and :contact <> 'c_2' and :entry_seq = 7 and :entry_event = 'e_1'`)).toBe(true);
      expect(await holds(`:contact_zone = 'Europe/Paris' and :store_zone = 'UTC'`)).toBe(true);
      expect(await holds(`:contact = 'c_2'`)).toBe(false);
    });

    it('with instants to the millisecond', async () => {
      expect(await holds(`:now = '2026-01-05T12:00:00.123Z'::timestamptz`, { now: NOON + 123 })).toBe(true);
      expect(await holds(`extract(epoch from :now) * 1000 = ${NOON + 123}`, { now: NOON + 123 })).toBe(true);
    });

    it('with null where there is no row of the run or of its trigger', async () => {
      expect(await holds(':self is null and :trigger is null')).toBe(true);
      expect(await holds(`:self = 'k_1' and :trigger = 'o_1'`, { self: 'k_1', trigger: 'o_1' })).toBe(true);
    });

    it('and leaves strings, quoted names and casts alone', async () => {
      expect(await holds(`':contact it''s :now' = ':contact it''s :now'::text and (select ":x" from (select 1) as t(":x")) = 1`)).toBe(
        true,
      );
    });

    it('on the rows as the transaction sees them', async () => {
      const seen = await store.transaction(async (tx) => {
        await tx.rows.upsert('order', { id: 'o_1', contact: 'c_1', total: 200n });
        return await tx.rows.holds(
          predicate(`exists (select from shop."order" o where o.contact = :contact and o.total > 100)`),
          bindings(),
        );
      });
      expect(seen).toBe(true);
    });

    it('and refuses a parameter that there is not', async () => {
      await expect(holds(':ghost is null')).rejects.toThrow(':ghost');
    });
  });
});

function predicate(sql: string): Predicate {
  return { reads: [], facts: [], test: () => false, sql };
}

function bindings(change: Partial<SqlBindings> = {}): SqlBindings {
  return { contact: 'c_1', now: NOON, entrySeq: 7, entryEvent: 'e_1', contactZone: 'Europe/Paris', storeZone: 'UTC', ...change };
}
