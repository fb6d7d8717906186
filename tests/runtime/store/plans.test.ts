/** What pages and hot paths ask is answered by an index: in tables of some size no plan scans one. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import { startTestDatabase, type TestDatabase } from './support/postgres-store.ts';
import { NOON } from './support/shop.ts';

const SIZE = 20_000;
const FILL = `
insert into shop.contact (id, email, key, phone) select 'c_' || n, 'x' || n || '@mail.example', 'k' || n, '+33' || n from generate_series(1, ${SIZE}) n;
insert into shop."order" (id, contact, placed_at, total) select 'o_' || n, 'c_' || n, now(), n from generate_series(1, ${SIZE}) n;
insert into shop.item (id, "order", product) select 'i_' || n, 'o_' || n, 'p_' || n from generate_series(1, ${SIZE}) n;
insert into shop.product (id) select 'p_' || n from generate_series(1, ${SIZE}) n;
insert into relance.events (id, contact, event, seq, occurred_at, received_at, payload, depth)
  select 'e_' || n, 'c_' || n, 'order placed', case when n < 50 then null else 1 end, now(), now(), '{}', 0 from generate_series(1, ${SIZE}) n;
insert into relance.memberships select 's_' || n % 100, 'c_' || n, now(), null from generate_series(1, ${SIZE}) n;
insert into relance.segment_states select 's_' || n % 100, 'c_' || n, 'r', n % 2 = 0 from generate_series(1, ${SIZE}) n;
insert into relance.suppressions select 'email', 'h' || n, 'bounced', now() from generate_series(1, ${SIZE}) n;
insert into relance.coupons select 'code' || n, 'save_' || n % 100, 'h', 'c_' || n, 'r_' || n, 'give', now(), null, false from generate_series(1, ${SIZE}) n;
insert into relance.runs (id, campaign, revision, contact, key, status, closed, outcome, priority, entered_at, entry_event, entry_seq, cursors, bindings, needs_nudge)
  select 'r_' || n, 'k_' || n % 100, 'x', 'c_' || n, 'contact', case when n % 2 = 0 then 'ended' else 'running' end, n % 2 = 0,
         case when n % 2 = 0 then 'o_' || n % 7 end, 3, now() - n * interval '1 minute', 'e', 1,
         json_build_object('', json_build_object('label', 'wait_' || n % 5)), '{}', false from generate_series(1, ${SIZE}) n;
insert into relance.runs (id, campaign, revision, contact, key, status, closed, priority, entered_at, entry_event, entry_seq, cursors, bindings, needs_nudge, queue, release_at)
  select 'q_' || n, 'k_' || n % 10, 'x', 'c_' || n, 'contact', 'queued', false, 3, now(), 'e_' || n, 1, '{}', '{}', false, '{"why": "limit"}',
         case when n % 2 = 0 then now() end from generate_series(1, ${SIZE}) n on conflict do nothing;
insert into relance.jobs (id, kind, at, data, repeats, finished_at) select 'j_' || n, 'fan out', now(), '{}', false, now() from generate_series(1, ${SIZE}) n;
insert into relance.entry_limits (campaign, period, used) select 'k_' || n, 'p', 1 from generate_series(1, ${SIZE}) n;
insert into relance.steps select 'r_' || n, 'email_' || n % 50, 1, 'message', '{"queued": "m"}' from generate_series(1, ${SIZE}) n;
insert into relance.stage_results select 'r_' || n, '', 1, 'wait_' || n % 5, null from generate_series(1, ${SIZE}) n;
insert into relance.due select 'd_' || n, 'cart abandoned after 1', 'k_' || n, 'c_' || n, now(), '{}', 'cart abandoned', 'cart' from generate_series(1, ${SIZE}) n;
insert into relance.outbox select 'm_' || n, 'r_' || n, 'k_' || n % 100, 'x', 'email_1', 'c_' || n, 'email', 'marketing', 'hello', 'h', null, '{}', 3, 'a@mail.example',
  'b@mail.example', null, '', '', '', case when n % 50 = 0 then 'queued' else 'sent' end, null, now(), now(), now(), null, 0, 0, null, null from generate_series(1, ${SIZE}) n;
insert into relance.journal (at, contact, run, campaign, kind) select now(), 'c_' || n, 'r_' || n, 'k_' || n % 100, 'sent' from generate_series(1, ${SIZE}) n;
`;

type Question = (tx: Transaction) => Promise<unknown>;
const page = { limit: 20, offset: 0 };
const QUESTIONS: Readonly<Record<string, Question>> = {
  'a page of all runs': (tx) => tx.runs.page(page),
  'a page of the runs of a campaign': (tx) => tx.runs.page({ ...page, campaign: 'k_7' }),
  'a page of the runs of a contact': (tx) => tx.runs.page({ ...page, contact: 'c_7' }),
  'a page of runs by outcome': (tx) => tx.runs.page({ ...page, campaign: 'k_8', outcome: 'o_1' }),
  'a page of runs by label': (tx) => tx.runs.page({ ...page, campaign: 'k_7', label: 'wait_2' }),
  'how many runs a label has': (tx) => tx.runs.count({ campaign: 'k_7', label: 'email_7' }),
  'where the runs of a campaign stand': (tx) => tx.runs.positions('k_7'),
  'the timeline of a contact': (tx) => tx.events.timeline('c_77', 500),
  'the segments of a contact': (tx) => tx.memberships.ofContact('c_7'),
  'the members of a segment': (tx) => tx.memberships.members('s_7', page),
  'what is known of the watched segments of a contact': (tx) => tx.segmentStates.ofContact('c_7'),
  'members of a watched segment': (tx) => tx.segmentStates.members('s_7', 'r', { limit: 20 }),
  'a suppression': (tx) => tx.suppressions.has('email', 'h7', 'c_7'),
  'the coupons of a contact': (tx) => tx.coupons.page({ ...page, contact: 'c_7' }),
  'a page of a coupon': (tx) => tx.coupons.page({ ...page, coupon: 'save_7' }),
  'a coupon that is redeemed': (tx) => tx.coupons.redeem('code7', 'c_7', 'o_1', NOON),
  'a contact by its e-mail': (tx) => tx.contacts.find('X77@mail.example', 20),
  'what belongs to a contact': (tx) => tx.rows.ofContact('c_7', ['order', 'item', 'product']),
  'the journal of a contact': (tx) => tx.journal.read({ contact: 'c_7' }),
  'the agenda': (tx) => tx.agenda(),
  'jobs that are due': (tx) => tx.jobs.upTo(NOON, 100),
  'the jobs of a campaign': (tx) => tx.jobs.list({ campaign: 'k_7', limit: 10 }),
  'members of a segment by id': (tx) => tx.memberships.page('s_7', { limit: 20 }),
  'runs of many contacts': (tx) => tx.runs.ofCampaignMany('k_7', ['c_7', 'c_107']),
  'past events of many contacts': (tx) => tx.events.past({ contacts: ['c_7', 'c_8'], names: ['order placed'], from: 0, until: NOON }),
  'past events without a contact': (tx) => tx.events.past({ contacts: undefined, names: ['product restocked'], from: 0, until: NOON }),
  'who bought a product, by reference': (tx) => tx.rows.contactsReferring('order', 'cart', 'none', { limit: 20 }),
  'the zones of contacts': (tx) => tx.rows.zones(),
  'due work': (tx) => tx.due.upTo(NOON, 100),
  'the claim of due work': (tx) => tx.due.claim('d_7', NOON),
  'due work by its key': (tx) => tx.due.get('d_7'),
  'entries that are looked at': (tx) => tx.runs.releasable(NOON, 100),
  'entries that wait for a place': (tx) => tx.runs.waitingForPlace('k_7', 100),
  'campaigns whose places are free again': (tx) => tx.limits.opened(NOON),
  'a place': (tx) => tx.limits.take('k_7', 'p', 5),
  'the lane of a contact': (tx) => tx.events.nextOf('c_7', NOON),
};

describe('a question to a large store', () => {
  let database: TestDatabase;
  let store: Store;
  let client: Client;
  let asked: string[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    store = await database.open({ onStatement: async (sql) => void asked.push(sql) });
    await database.query(FILL);
    await database.query('vacuum analyze');
    client = new Client(database.connection);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.stop();
  });

  it.each(Object.entries(QUESTIONS))('reads no whole table: %s', async (_, question) => {
    asked = [];
    await store.transaction(question);
    const statements = asked.filter((sql) => sql !== 'commit');
    expect(statements.length).toBeGreaterThan(0);
    for (const sql of statements) {
      // The plan for values that are not known, as of a prepared statement that is asked again and again.
      const plan = (await client.query(`explain (generic_plan) ${sql}`)).rows.map(
        (row: Readonly<Record<string, string>>) => row['QUERY PLAN'],
      );
      expect(plan.filter((line) => line?.includes('Seq Scan'))).toEqual([]);
    }
  });

  it('follows orders to items to products in one statement each', async () => {
    asked = [];
    const found = await store.transaction((tx) => tx.rows.ofContact('c_7', ['order', 'item', 'product']));
    expect(Object.values(found).map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(asked).toHaveLength(4);
  });
});
