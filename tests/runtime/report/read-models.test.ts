/** What the page and `relance trace` are told, over both stores: the same happenings give the same answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TimelineEntry } from '../../../runtime/report/types.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { contactId, DAY, HOUR, playScene, type Scene } from './scene.ts';

const SECRET = '776f726c64';
const UI = 'http://127.0.0.1:8233/namespaces/default';

let server: TestPostgres;
const stores: Store[] = [];
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await server.stop();
});

const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  memory: () => playScene(),
  Postgres: () =>
    playScene(async (schema) => {
      const store = await createPostgresStore({ connection: await server.freshDatabase(), schema, secret: SECRET });
      stores.push(store);
      return store;
    }),
};

const told = (entries: readonly TimelineEntry[] | undefined, scene: Scene): readonly string[] =>
  (entries ?? []).map(({ at, sentence, place }) => `${(at - scene.at(0)) / HOUR}h ${sentence}${place === undefined ? '' : ` [${place}]`}`);

describe.each(Object.entries(SCENES))('over %s', (_, play) => {
  test('a contact, a run, a campaign, coupons, segments and lists are told', async () => {
    // One scene for all of it: playing takes longer than looking.
    const scene = await play();
    await contactIsTold(scene);
    await runIsTold(scene);
    await campaignIsTold(scene);
    await listsAreTold(scene);
    await segmentsAreTold(scene);
    await subjectsAreFound(scene);
  });
});

async function contactIsTold(scene: Scene): Promise<void> {
  const ada = await scene.reports.contact(contactId('ada'));
  expect(ada).toMatchObject({ name: 'ada@x.example', city: 'Lyon', country: 'FR', segments: ['big_buyers', 'french'] });
  expect(ada?.fields).toContainEqual({ name: 'consents', value: 'email, sms' });
  expect(ada?.fields).toContainEqual({ name: 'created_at', value: '2026-01-05 10:00' });
  const code = ada?.coupons[0]?.code;
  expect(code).toMatch(/^TEN-/);
  expect(ada?.coupons).toMatchObject([{ coupon: 'ten', campaign: 'hello', givenAt: scene.at(0), validUntil: scene.at(14 * DAY) }]);
  expect(told(ada?.timeline, scene)).toEqual([
    '0h Contact updated',
    '0h Contact registered',
    '0h Started hello: contact registered [case.campaign:16]',
    '0h contact.country == "FR"? yes [case.campaign:19]',
    `0h Gave the coupon ten, code ${code} (10% off the order, valid 2 weeks) [case.campaign:20]`,
    '0h Offer is on its way [case.campaign:21]',
    '0h Offer was sent [case.campaign:21]',
    '24h Contact registered',
    '24h Did not start hello on contact registered: it starts at most every 30 days',
    '72h Added to big buyers [case.campaign:26]',
    '72h Thanks (SMS) is on its way [case.campaign:27]',
    '72h Stopped as greeted [case.campaign:28]',
    '72h Thanks (SMS) was sent [case.campaign:27]',
  ]);
  const ben = told((await scene.reports.contact(contactId('ben')))?.timeline, scene);
  expect(ben).toContain('0h Plain hello was not queued: no consent for email [case.campaign:23]');
  expect(ben).toContain('72h Thanks (SMS) was not queued: the contact has no phone number [case.campaign:27]');
  const onlyCarts = await scene.reports.contact(contactId('cyd'), { campaign: 'carts' });
  expect(onlyCarts?.runs.map(({ campaign }) => campaign)).toEqual(['carts']);
  expect(onlyCarts?.timeline.filter(({ kind }) => kind !== 'event').every(({ campaign }) => campaign === 'carts')).toBe(true);
  expect(await scene.reports.contact('c_nobody')).toBeUndefined();
}

async function runIsTold(scene: Scene): Promise<void> {
  const { runs } = await scene.reports.runs({ contact: contactId('cyd'), campaign: 'carts', limit: 9, offset: 0 });
  const run = await scene.reports.run(runs[0]?.id ?? '', UI);
  expect(run).toMatchObject({
    contactName: 'cyd@x.example',
    status: 'ended',
    trigger: 'cart abandoned after 1d',
    about: 'cart-1',
    source: 'case.campaign',
    outcome: 'exited',
    temporal: `${UI}/workflows/carts%2F${run?.id}`,
  });
  // From its entry to its end, without what other campaigns did.
  expect(told(run?.timeline, scene)).toEqual([
    '25h Cart abandoned for 1 day: cart-1',
    '25h Started carts: cart abandoned after 1d (cart-1) [case.campaign:34]',
    '48h Order placed: order o-1, 80.00 EUR',
    '48h Ended before its first message, since the goal was reached: order placed [case.campaign:35]',
  ]);
  expect(await scene.reports.run('r_none')).toBeUndefined();
}

async function campaignIsTold(scene: Scene): Promise<void> {
  const hello = await scene.reports.campaign('hello');
  expect(hello).toMatchObject({ source: 'case.campaign', tags: ['greeting'], purpose: 'marketing', triggers: ['contact registered'] });
  const counted = Object.fromEntries(
    Object.entries(hello?.counts ?? {}).map(([box, { here, passed, failed }]) => [box, [here, passed, failed]]),
  );
  expect(counted).toEqual({
    'trigger 1': [0, 3, 0],
    if_1: [0, 3, 0],
    code: [0, 1, 0],
    email_offer: [0, 1, 0],
    email_plain_hello: [0, 2, 1],
    cooling: [0, 3, 0],
    add_to_big_buyers: [0, 2, 0],
    sms_thanks: [0, 2, 1],
    stop_1: [0, 2, 0],
    unless_1: [0, 1, 0],
    $end: [0, 0, 0],
  });
  expect(hello?.taken).toMatchObject({ 'trigger 1 if_1': 3, 'if_1 code': 1, 'if_1 email_plain_hello': 2, 'cooling add_to_big_buyers': 2 });
  // Every key is one of the picture.
  const boxes = hello?.picture.boxes.map(({ id }) => id) ?? [];
  const lines = hello?.picture.lines.map(({ from, to }) => `${from} ${to}`) ?? [];
  expect(Object.keys(hello?.counts ?? {}).filter((id) => id !== '$end' && !boxes.includes(id))).toEqual([]);
  expect(Object.keys(hello?.taken ?? {}).filter((line) => !lines.includes(line))).toEqual([]);
  expect(await scene.reports.campaign('nothing')).toBeUndefined();
}

async function listsAreTold(scene: Scene): Promise<void> {
  const { reports } = scene;
  const all = await reports.runs({ limit: 2, offset: 0 });
  expect([all.total, all.more, all.runs.map(({ campaign }) => campaign)]).toEqual([4, true, ['carts', 'hello']]);
  expect((await reports.runs({ limit: 2, offset: 2 })).more).toBe(false);
  expect((await reports.runs({ campaign: 'hello', outcome: 'greeted', limit: 9, offset: 0 })).total).toBe(2);
  expect((await reports.runs({ label: 'sms_thanks', limit: 9, offset: 0 })).total).toBe(2);
  expect((await reports.contacts({ limit: 2, offset: 0 })).contacts).toHaveLength(2);
  expect((await reports.contacts({ limit: 2, offset: 2 })).more).toBe(false);
  expect((await reports.contacts({ q: 'ADA@x', limit: 9, offset: 0 })).contacts).toMatchObject([{ name: 'ada@x.example' }]);
  expect(await reports.coupons({ limit: 9, offset: 0 })).toMatchObject({
    coupons: [{ name: 'ten', terms: '10% off the order, valid 2 weeks', given: 1, redeemed: 0 }],
    given: [{ coupon: 'ten', contactName: 'ada@x.example' }],
    more: false,
  });
  const overview = await reports.overview({ clock: { now: scene.at(3 * DAY), perSecond: DAY, paused: false } });
  expect(overview.totals).toEqual({ contacts: 3, runs: 4, couponsGiven: 1, couponsRedeemed: 0, segments: 2 });
}

async function segmentsAreTold({ reports, at }: Scene): Promise<void> {
  expect((await reports.segments()).segments).toEqual([
    { name: 'big_buyers', documentation: 'Bought more than once.', kind: 'manual', members: 2 },
    { name: 'french', kind: 'rule', words: 'contact.country == "FR"', members: 1 },
  ]);
  const manual = await reports.segment('big_buyers', { limit: 1, offset: 0 });
  expect(manual).toMatchObject({ more: true, people: [{ since: at(3 * DAY), campaign: 'hello' }] });
  expect((await reports.segment('big_buyers', { limit: 1, offset: 1 }))?.more).toBe(false);
  expect((await reports.segment('french', { limit: 9, offset: 0 }))?.people).toEqual([
    { contact: contactId('ada'), name: 'ada@x.example' },
  ]);
  expect(await reports.segment('nothing', { limit: 9, offset: 0 })).toBeUndefined();
}

async function subjectsAreFound({ reports, world }: Scene): Promise<void> {
  const ada = { kind: 'contact', id: contactId('ada') };
  for (const text of ['ada@x.example', 'Ada@X.Example', '+33 6 12 34 56 78', contactId('ada')])
    expect(await reports.find(text)).toEqual(ada);
  const [run] = await world.runs();
  expect(await reports.find(run?.id ?? '')).toEqual({ kind: 'run', id: run?.id });
  expect(await reports.find('c_')).toMatchObject({ kind: 'several', contacts: { length: 3 } });
  expect(await reports.find('nobody@x.example')).toEqual({ kind: 'nobody' });
}
