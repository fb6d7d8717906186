/** Date triggers: what the due table holds of a contact's and of an order's dates, and what fires when (language §5, §12; semantics §2). */
import { describe, expect, test } from 'vitest';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { fillDue } from '../../../runtime/entry/fill-due.ts';
import { compileFiles } from '../../conformance/harness/case.ts';
import { createWorld, DAY, HOUR, type ShortEvent, type World } from '../world/create-world.ts';

const BIRTHDAY = 'campaign gift { repeatable when contact.birthday at 10:00 then stop }';
const DELIVERED = 'campaign review { repeatable per order when 3 days after order.delivered_at at 09:00 then stop }';
const YEAR = 365 * DAY;

/** `KEY at INSTANT` of everything in the table, the id of the contact left out. */
async function table(world: World): Promise<readonly string[]> {
  const rows = await world.read((tx) => tx.due.upTo(Number.MAX_SAFE_INTEGER, 1_000));
  return rows.map((due) => `${due.key.replace(/c_[0-9a-f]{16}/, 'ada')} at ${new Date(due.at).toISOString()}`);
}
const updated = (fields: NonNullable<ShortEvent['with']>): ShortEvent => ({ event: 'contact updated', with: fields });
const entries = async (world: World): Promise<number> => (await world.journal()).filter((line) => line.startsWith('entered')).length;

describe('a birthday', () => {
  const year = (text: string): string => `contact.birthday at 10:00 in contact time/ada/${text}`;

  test('has one instant, moved by the date and the zone, and gone when it is unknown', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-05-01' }));
    expect(await table(world)).toEqual([year('2026 at 2026-05-01T08:00:00.000Z')]);
    await world.at(HOUR, updated({ birthday: '1990-01-02' }));
    expect(await table(world)).toEqual([year('2027 at 2027-01-02T09:00:00.000Z')]);
    await world.at(2 * HOUR, updated({ time_zone: 'America/New_York' }));
    expect(await table(world)).toEqual([year('2027 at 2027-01-02T15:00:00.000Z')]);
    await world.at(3 * HOUR, updated({ birthday: null }));
    expect(await table(world)).toEqual([]);
  });

  test('an event that changes neither leaves the row alone', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    // The service was away: the row is late, and an event of that time must not take it away.
    await world.receive(2 * DAY, { ...updated({ city: 'Lyon' }), at: DAY + HOUR });
    await world.settle(2 * DAY);
    expect(await entries(world)).toBe(1);
  });

  test('fires each year, and the next year stands in the table', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1992-02-29' }));
    await world.at(54 * DAY);
    expect(await table(world)).toEqual([year('2027 at 2027-02-28T09:00:00.000Z')]);
    await world.at(54 * DAY + YEAR);
    expect(await table(world)).toEqual([year('2028 at 2028-02-29T09:00:00.000Z')]);
    expect(await entries(world)).toBe(2);
  });

  test('`once` enters once, `repeatable` every year; they share the row', async () => {
    const world = await createWorld({ campaigns: `${BIRTHDAY}\ncampaign first { once when contact.birthday at 10:00 then stop }` });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    expect((await table(world)).length).toBe(1);
    await world.at(DAY);
    await world.at(DAY + YEAR);
    const lines = (await world.journal()).filter((line) => !line.startsWith('ended'));
    expect(lines).toEqual([
      'entered (contact.birthday)',
      'entered (contact.birthday)',
      'refused (once: it has run)',
      'entered (contact.birthday)',
    ]);
  });

  test('what has come this year does not come again, wherever the date or the zone moves', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    await world.at(DAY);
    expect(await entries(world)).toBe(1);
    await world.at(DAY + HOUR, updated({ time_zone: 'America/New_York' }));
    expect(await table(world)).toEqual([year('2027 at 2027-01-06T15:00:00.000Z')]);
    await world.at(DAY + 2 * HOUR, updated({ birthday: '1990-09-01' }));
    expect(await table(world)).toEqual([year('2027 at 2027-09-01T14:00:00.000Z')]);
  });

  test('set on the day, before its time, at it, and after it', async () => {
    const at = async (time: string): Promise<readonly string[]> => {
      const world = await createWorld({ campaigns: `campaign gift { repeatable when contact.birthday at ${time} then stop }` });
      await world.receive(0, updated({ birthday: '1990-01-05' }));
      await world.engine.route(world.start);
      return (await table(world)).map((line) => line.slice(line.indexOf('/')));
    };
    expect(await at('10:01')).toEqual(['/ada/2026 at 2026-01-05T09:01:00.000Z']);
    expect(await at('10:00')).toEqual(['/ada/2026 at 2026-01-05T09:00:00.000Z']);
    expect(await at('09:59')).toEqual(['/ada/2027 at 2027-01-05T08:59:00.000Z']);
  });

  test('a filter looks at the contact as it is', async () => {
    const world = await createWorld({
      campaigns: 'campaign gift { repeatable when contact.birthday at 10:00 where (contact.city == "Lyon") then stop }',
    });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    await world.at(HOUR, updated({ city: 'Lyon' }));
    await world.at(DAY);
    expect(await entries(world)).toBe(1);
    await world.at(2 * DAY, updated({ city: 'Paris' }));
    await world.at(DAY + YEAR);
    expect(await entries(world)).toBe(1);
  });

  test('two contacts, two zones, two triggers', async () => {
    const world = await createWorld({
      campaigns: `${BIRTHDAY}\ncampaign soon { repeatable when 1 week before contact.birthday at 09:00 in store time then stop }`,
    });
    const birthday = { birthday: '1990-03-10' };
    await world.at(0, { ...updated({ ...birthday, time_zone: 'Asia/Tokyo' }), contact: 'ada' }, { ...updated(birthday), contact: 'ben' });
    expect((await table(world)).map((line) => line.split(' at ').at(-1))).toEqual([
      '2026-03-03T08:00:00.000Z',
      '2026-03-03T08:00:00.000Z',
      '2026-03-10T01:00:00.000Z',
      '2026-03-10T09:00:00.000Z',
    ]);
  });
});

describe('a date of an order', () => {
  const row = (order: string, instant: string): string => `3 days after order.delivered_at at 09:00 in contact time/${order} at ${instant}`;
  const delivered = (about: string, at: string): ShortEvent => ({ event: 'order delivered', about, with: { delivered_at: at } });

  test('fires once for each row and value, with the row of the order', async () => {
    const world = await createWorld({ campaigns: DELIVERED });
    await world.at(0, { event: 'order placed', about: 'o1' }, { event: 'order placed', about: 'o2' });
    expect(await table(world)).toEqual([]);
    await world.at(HOUR, delivered('o1', '2026-01-05T12:00:00Z'), delivered('o2', '2026-01-06T12:00:00Z'));
    expect(await table(world)).toEqual([row('o1', '2026-01-08T08:00:00.000Z'), row('o2', '2026-01-09T08:00:00.000Z')]);
    await world.at(4 * DAY);
    expect(await table(world)).toEqual([]);
    expect((await world.runs()).map((run) => run.key)).toEqual(['order/o1', 'order/o2']);
  });

  test('the same value fires once, though the zone moves its instant into the future again', async () => {
    const world = await createWorld({ campaigns: DELIVERED });
    await world.at(0, delivered('o1', '2026-01-05T12:00:00Z'));
    await world.at(3 * DAY);
    expect(await entries(world)).toBe(1);
    await world.at(3 * DAY + HOUR, updated({ time_zone: 'Pacific/Honolulu' }));
    expect(await table(world)).toEqual([]);
    await world.at(4 * DAY, delivered('o1', '2026-01-08T12:00:00Z'));
    expect((await table(world)).length).toBe(1);
  });

  test('a new value moves it, a past one and an unknown one take it away', async () => {
    const world = await createWorld({ campaigns: DELIVERED });
    await world.at(0, delivered('o1', '2026-01-05T12:00:00Z'));
    await world.at(HOUR, delivered('o1', '2026-01-06T12:00:00Z'));
    expect(await table(world)).toEqual([row('o1', '2026-01-09T08:00:00.000Z')]);
    await world.at(2 * HOUR, delivered('o1', '2025-12-01T12:00:00Z'));
    expect(await table(world)).toEqual([]);
    await world.at(3 * HOUR, delivered('o1', '2026-01-06T12:00:00Z'), {
      event: 'order refunded',
      about: 'o1',
      with: { delivered_at: null },
    });
    expect(await table(world)).toEqual([]);
  });
});

describe('deployments', () => {
  const deployed = async (world: World, campaigns: string, instant: number): Promise<void> => {
    const settings =
      'language: 1\nstore: { name: S, time_zone: Europe/Paris, currency: EUR, locale: en }\nchannels: { email: { provider: smtp, from: "S <s@s.example>" } }\n';
    const build = await compileFiles(
      new Map([
        ['relance.yaml', settings],
        ['case.campaign', campaigns],
      ]),
    );
    await world.receive(instant);
    await deploy(world.store, build, world.start + instant);
  };
  const OTHER = 'campaign other { repeatable when order placed then stop }';

  test('a first apply gives contacts and orders that were there their future instants, and fires nothing that was', async () => {
    const world = await createWorld({ campaigns: OTHER });
    await world.at(
      0,
      { ...updated({ birthday: '1990-01-05' }), contact: 'ada' },
      { ...updated({ birthday: '1990-01-08' }), contact: 'ben' },
      { ...updated({}), contact: 'cy' },
      { event: 'order delivered', contact: 'cy', about: 'o1', with: { delivered_at: '2026-01-05T08:00:00Z' } },
      { event: 'order delivered', contact: 'cy', about: 'o2', with: { delivered_at: '2026-01-01T08:00:00Z' } },
    );
    await deployed(world, `${BIRTHDAY}\n${DELIVERED}`, HOUR);
    expect((await table(world)).map((line) => line.split(' at ').at(-1))).toEqual([
      '2026-01-08T08:00:00.000Z',
      '2026-01-08T09:00:00.000Z',
      '2027-01-05T09:00:00.000Z',
    ]);
    const flows = (await world.read((tx) => tx.deployments.current())).map(({ campaign, revision }) => ({ campaign, revision }));
    expect(flows.length).toBe(2);
    await world.settle(HOUR);
    expect(await entries(world)).toBe(0);
    await world.at(4 * DAY);
    expect(await entries(world)).toBe(2);
  });

  test('filling again, in batches of any size, changes nothing', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    const people = Array.from({ length: 45 }, (_, index): ShortEvent => ({ ...updated({ birthday: '1990-05-01' }), contact: `p${index}` }));
    await world.at(0, ...people);
    const before = await table(world);
    const flows = world.build.artefacts.map((artefact) => artefact.flow);
    for (const batch of [7, 45, 500]) expect(await fillDue(world.store, { flows, now: world.start, batch })).toBe(45);
    expect(await table(world)).toEqual(before);
  });

  test('work of a trigger that no campaign names any more is dropped when it comes', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    await deployed(world, OTHER, HOUR);
    await world.at(DAY);
    expect(await table(world)).toEqual([]);
    expect(await world.journal()).toEqual([]);
  });

  test('a row that a change passed by while no campaign named its trigger is put right, and does not fire', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    await deployed(world, OTHER, HOUR);
    await world.at(2 * HOUR, updated({ birthday: '1990-01-07' }));
    await deployed(world, BIRTHDAY, 3 * HOUR);
    await world.at(DAY);
    expect(await entries(world)).toBe(0);
    await world.at(2 * DAY);
    expect(await entries(world)).toBe(1);
  });

  test('late by more than max_event_age it is missed, and the next year stands', async () => {
    const world = await createWorld({ campaigns: BIRTHDAY });
    await world.at(0, updated({ birthday: '1990-01-06' }));
    await world.at(8 * DAY + 1);
    expect(await world.journal()).toEqual(['missed (older than max_event_age)']);
    expect((await table(world)).map((line) => line.slice(line.indexOf('/')))).toEqual(['/ada/2027 at 2027-01-06T09:00:00.000Z']);
  });
});
