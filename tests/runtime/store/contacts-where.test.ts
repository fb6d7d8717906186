/** Who is in a segment, asked as one set query and asked of each contact in memory: the same contacts. */
import Big from 'big.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predicateCode } from '../../../compiler/emit/predicates.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Program } from '../../../language/program.ts';
import type { Predicate } from '../../../runtime/journey/port.ts';
import { loadScope } from '../../../runtime/stages/context.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import type { Row } from '../../../runtime/values.ts';
import { startTestDatabase, type TestDatabase } from './support/postgres-store.ts';
import { makeEvent, minute, NOON } from './support/shop.ts';

const DAY = 1440;
const CONTACTS = 60;
const RULES = {
  of_two_cities: 'contact.city in ["Lyon", "Nantes"]',
  spenders: 'sum(orders.total) > 100.00 EUR',
  recent_spenders: 'sum(orders.total within 20d) >= 50.00 EUR and count(orders) >= 2',
  buying: 'order placed within 30d',
  silent: 'not order placed within 30d',
  lamps: 'count(items where (item.product.name == "Lamp")) >= 2',
  young: 'contact.birthday >= 1990-06-15',
  nowhere: 'contact.city is unknown',
  awake: 'local time between 09:00 and 18:00',
  lyon_by_day: 'contact.city == "Lyon" and local time between 09:00 and 18:00 in store time',
  workday: 'weekday in [tuesday to friday]',
  agreeing: 'contact.consents has "sms" and contact.tags has any ["vip", "it is :contact"]',
  last_was_big: 'last(orders).total > 60.00 EUR',
} as const;

const SETTINGS = `language: 1
store: { name: Shop, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product]
channels:
  email: { provider: smtp, from: "Shop <shop@shop.example>" }
`;

function programOf(rules: Readonly<Record<string, string>>): Program {
  const text = Object.entries(rules).map(([name, rule]) => `segment ${name} = ${rule}\n`);
  const files = new Map([
    ['relance.yaml', SETTINGS],
    ['rules.campaign', text.join('\n')],
  ]);
  const { program, diagnostics } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return program;
}

/** The rules as the compiler writes them into `<segment>.segment.ts`. */
function predicatesOf({ segments, schema }: Program): ReadonlyMap<string, Predicate> {
  return new Map(
    segments.flatMap(({ name, rule }): readonly (readonly [string, Predicate])[] =>
      rule === undefined ? [] : [[name, new Function(`return ${predicateCode(rule, { schema })}`)()]],
    ),
  );
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** A shop in which every rule holds for some and not for others. */
async function fill(tx: Transaction): Promise<void> {
  const contacts = Array.from({ length: CONTACTS }, (_, n): Row => {
    const contact = {
      id: `c_${String(n).padStart(3, '0')}`,
      city: pick(['Lyon', 'Nantes', 'Brest', undefined], n),
      time_zone: pick(['Asia/Tokyo', undefined, 'America/Los_Angeles', 'Europe/Paris', 'Pacific/Kiritimati'], n),
      birthday: pick(['1990-06-14', '1990-06-15', undefined, '2001-02-28'], n),
      consents: n % 3 === 0 ? ['email'] : ['sms', 'email'],
      tags: pick([['vip'], ['it is :contact'], [], undefined], n),
    };
    return contact;
  });
  await tx.rows.upsertMany('contact', contacts);
  const orders = Array.from({ length: CONTACTS * 2 }, (_, n): Row => {
    const placed = minute(-(n % 50) * DAY);
    return { id: `o_${n}`, contact: `c_${String((n * 7) % CONTACTS).padStart(3, '0')}`, placed_at: placed, total: BigInt((n % 9) * 2000) };
  });
  await tx.rows.upsertMany('order', orders);
  await tx.rows.upsertMany('product', [
    { id: 'lamp', name: 'Lamp' },
    { id: 'rug', name: 'Rug' },
  ]);
  await tx.rows.upsertMany(
    'item',
    orders.flatMap(({ id }, n) => [
      { id: `${id}_1`, order: id, product: pick(['lamp', 'rug'], n), quantity: new Big(1) },
      { id: `${id}_2`, order: id, product: pick(['lamp', 'rug', undefined], n), quantity: new Big(2) },
    ]),
  );
  const events = orders
    .slice(0, 40)
    .map(({ id, contact }, n) =>
      makeEvent({ id: `e_${n}`, contact: String(contact), occurredAt: minute(-n * DAY), aboutEntity: 'order', aboutId: id }),
    );
  for (const event of events) {
    await tx.events.receive(event);
    await tx.events.handled(event.id, event.contact);
  }
}

describe('who is in a segment', () => {
  const program = programOf(RULES);
  const predicates = predicatesOf(program);
  const at = { now: NOON, storeZone: 'Europe/Paris' };
  let database: TestDatabase;
  let store: Store;
  const memory = createMemoryStore({ schema: program.schema });
  beforeAll(async () => {
    database = await startTestDatabase();
    store = await database.open({ schema: program.schema });
    await store.transaction(fill);
    await memory.transaction(fill);
  });
  afterAll(() => database.stop());

  const known = (name: string): Predicate => {
    const predicate = predicates.get(name);
    if (predicate === undefined) throw new Error(`There is no rule \`${name}\`.`);
    return predicate;
  };
  const inMemory = (predicate: Predicate): Promise<readonly string[]> =>
    memory.transaction(async (tx) => {
      const found: string[] = [];
      for (const { id } of await tx.rows.page('contact', { limit: CONTACTS })) {
        const subject = { contact: id, entryEvent: '', entrySeq: 0, bindings: {} };
        const library = { segment: async () => undefined };
        const scope = await loadScope({ tx, library, workspace: program, now: NOON, subject }, predicate);
        if (predicate.test(scope)) found.push(id);
      }
      return found;
    });
  const inSql = (predicate: Predicate, filter = { limit: CONTACTS }) =>
    store.transaction((tx) => tx.rows.contactsWhere(predicate, at, filter));

  it.each(Object.entries(RULES))('%s: %s', async (name) => {
    const expected = await inMemory(known(name));
    expect(await inSql(known(name))).toEqual(expected);
    expect(await store.transaction((tx) => tx.rows.countWhere(known(name), at))).toBe(expected.length);
    // Worth nothing if it held for all or for none.
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(CONTACTS);
  });

  it('comes page by page', async () => {
    const all = await inMemory(known('of_two_cities'));
    const page = (filter: { readonly after?: string; readonly limit: number }) => inSql(known('of_two_cities'), filter);
    expect(await page({ limit: 4 })).toEqual(all.slice(0, 4));
    expect(await page({ limit: 4, after: String(all[3]) })).toEqual(all.slice(4, 8));
    expect(await page({ limit: 4, after: String(all.at(-1)) })).toEqual([]);
  });

  it('takes a zone that the server does not know for none', async () => {
    await store.transaction((tx) => tx.rows.upsert('contact', { id: 'c_900', time_zone: 'Mars/Olympus' }));
    expect(await inSql(known('awake'), { limit: 99 })).toContain('c_900');
    await database.query(`delete from shop.contact where id = 'c_900'`);
  });

  it('is left to the caller where the rule has no SQL, or asks for a segment or a run', async () => {
    const base = { reads: [], facts: [], test: () => true };
    for (const predicate of [
      base,
      { ...base, sql: ':in_vip', segments: ['vip'] },
      { ...base, sql: ':self is null' },
      { ...base, sql: ':entry_seq > 1' },
    ]) {
      expect(await inSql(predicate)).toBeUndefined();
      expect(await store.transaction((tx) => tx.rows.countWhere(predicate, at))).toBeUndefined();
      expect(await memory.transaction((tx) => tx.rows.contactsWhere(predicate, at, { limit: 1 }))).toBeUndefined();
    }
  });

  it('binds memberships in a predicate about one contact', async () => {
    const predicate = { reads: [], facts: [], segments: ['vip', 'of_2'], test: () => true, sql: ':in_vip and not :in_of_2' };
    const bindings = { contact: 'c_000', now: NOON, entrySeq: 0, entryEvent: '', contactZone: 'UTC', storeZone: 'UTC' };
    const holds = (segments: Readonly<Record<string, boolean>>) =>
      store.transaction((tx) => tx.rows.holds(predicate, { ...bindings, segments }));
    expect([await holds({ vip: true, of_2: false }), await holds({ vip: true, of_2: true })]).toEqual([true, false]);
    await expect(holds({ vip: true })).rejects.toThrow(':in_of_2');
  });

  it('may count for longer than other statements may take', async () => {
    const hasty = await database.open({ schema: program.schema, statementTimeoutMs: 100 });
    const slow = { reads: [], facts: [], test: () => true, sql: '(select pg_sleep(0.3)) is not null' };
    const bindings = { contact: 'c_000', now: NOON, entrySeq: 0, entryEvent: '', contactZone: 'UTC', storeZone: 'UTC' };
    await hasty
      .transaction(async (tx) => {
        expect(await tx.rows.countWhere(slow, at)).toBe(CONTACTS);
        await expect(tx.rows.holds(slow, bindings)).rejects.toMatchObject({ code: '57014' });
        throw new Error('the transaction is lost');
      })
      .catch((error: unknown) => expect(String(error)).toContain('the transaction is lost'));
  });
});
