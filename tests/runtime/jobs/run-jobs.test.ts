/** Work over many contacts goes on where it was, whatever happens in between. */
import { describe, expect, test } from 'vitest';
import { runJobs } from '../../../runtime/jobs/run-jobs.ts';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';
import { createMortalStore } from '../world/mortal-store.ts';

const PEOPLE = Array.from({ length: 9 }, (_, n) => `person-${n + 1}`);

/** Nine members; the read is due a day after the start. */
const createReading = (): Promise<World> =>
  createWorld({
    campaigns: `
      segment lyon = contact.city == "Lyon"
      campaign sale {
        repeatable
        when segment lyon read on 2026-01-06 at 10:00 in store time
        then stop outcome read
      }`,
    contacts: Object.fromEntries(PEOPLE.map((name) => [name, { city: 'Lyon' }])),
  });

/** The world one day later, when nothing has been done yet. */
async function whenDue(world: World): Promise<number> {
  await world.receive(DAY);
  return world.start + DAY;
}

/** A store in which a page holds at most three contacts, and some of its transactions fail. */
function storeOf(world: World, fails: (tx: Transaction, contacts: readonly string[]) => void = () => undefined): Store {
  return {
    ...world.store,
    transaction: (work) =>
      world.store.transaction((tx) =>
        work({
          ...tx,
          jobs: { ...tx.jobs, claim: async (id) => narrow(await tx.jobs.claim(id)) },
          contacts: {
            ...tx.contacts,
            lockAll: async (ids) => {
              fails(tx, ids);
              return tx.contacts.lockAll(ids);
            },
          },
        }),
      ),
  };
}

const narrow = <J extends { readonly pageSize?: number }>(job: J | undefined): J | undefined =>
  job && { ...job, pageSize: Math.min(job.pageSize ?? 3, 3) };

const entered = async (world: World): Promise<readonly string[]> => (await world.runs()).map(({ contact }) => contact).sort();
const everybody = PEOPLE.map(contactId).sort();
const job = async (world: World) => (await world.read((tx) => tx.jobs.list({ campaign: 'sale', limit: 1 })))[0];

async function toTheEnd(store: Store, world: World, now: number, alerts: string[] = []): Promise<number> {
  let rounds = 0;
  while ((await runJobs({ store, library: world.library, alert: (message) => alerts.push(message) }, now)) > 0) rounds += 1;
  return rounds;
}

describe('a job', () => {
  test('goes page by page, says how far it is, and is not done again', async () => {
    const world = await createReading();
    const now = await whenDue(world);
    await runJobs({ store: storeOf(world), library: world.library }, now);
    expect(await job(world)).toMatchObject({ done: 3, cursor: { after: everybody[2] } });
    expect(await entered(world)).toEqual(everybody.slice(0, 3));
    expect(await toTheEnd(storeOf(world), world, now)).toBe(3);
    expect(await job(world)).toMatchObject({ done: 9, finishedAt: now });
    expect(await entered(world)).toEqual(everybody);
    expect(await toTheEnd(storeOf(world), world, now + HOUR)).toBe(0);
  });

  test('is not begun before its time', async () => {
    const world = await createReading();
    expect(await runJobs(world, world.start + DAY - 1)).toBe(0);
    expect((await world.read((tx) => tx.agenda())).job).toBe(world.start + DAY);
  });

  test('goes on after a kill at any transaction, and enters nobody twice', async () => {
    for (let kill = 1; ; kill += 1) {
      const world = await createReading();
      const now = await whenDue(world);
      const died = await toTheEnd(createMortalStore(storeOf(world), kill), world, now).then(
        () => false,
        () => true,
      );
      await toTheEnd(storeOf(world), world, now);
      expect(await entered(world)).toEqual(everybody);
      expect((await world.journal()).filter((line) => line === 'entered (segment read)')).toHaveLength(9);
      if (!died) return expect(kill).toBeGreaterThan(6);
    }
  });

  test('passes over the one contact that cannot be done, tells a person, and keeps it with its reason', async () => {
    const world = await createReading();
    const now = await whenDue(world);
    const bad = everybody[4] ?? '';
    const alerts: string[] = [];
    const store = storeOf(world, (_, contacts) => {
      if (contacts.includes(bad)) throw new Error('this one cannot be done');
    });
    await toTheEnd(store, world, now, alerts);
    expect(await entered(world)).toEqual(everybody.filter((one) => one !== bad));
    expect(alerts).toEqual([expect.stringContaining('this one cannot be done')]);
    expect(await world.read((tx) => tx.deadLetters.all())).toMatchObject([{ kind: 'job', reason: 'this one cannot be done' }]);
    expect(await job(world)).toMatchObject({ finishedAt: now, attempts: 0 });
  });

  test('gets over what fails for a while, without leaving anybody out', async () => {
    const world = await createReading();
    const now = await whenDue(world);
    let failures = 0;
    const store = storeOf(world, (_, contacts) => {
      if (contacts.length > 0 && failures < 3) {
        failures += 1;
        throw new Error('not now');
      }
    });
    await toTheEnd(store, world, now);
    expect(await entered(world)).toEqual(everybody);
    expect(await world.read((tx) => tx.deadLetters.all())).toEqual([]);
  });

  test('whose campaign is gone ends without a trace', async () => {
    const world = await createReading();
    await world.read((tx) => tx.deployments.deploy({ ...world.build, artefacts: [] }, world.start));
    const now = await whenDue(world);
    await toTheEnd(world.store, world, now);
    expect([await entered(world), await job(world)]).toEqual([[], undefined]);
  });
});

test('work of two jobs takes turns', async () => {
  const world = await createWorld({
    campaigns: `
      segment lyon = contact.city == "Lyon"
      campaign one { repeatable  when segment lyon read on 2026-01-06 at 10:00 in store time  then stop outcome read }
      campaign two { repeatable  when segment lyon read on 2026-01-06 at 10:00 in store time  then stop outcome read }`,
    contacts: Object.fromEntries(PEOPLE.map((name) => [name, { city: 'Lyon' }])),
  });
  const now = await whenDue(world);
  expect(await runJobs({ store: storeOf(world), library: world.library }, now)).toBe(2);
  expect((await world.read((tx) => tx.jobs.list({ open: true, limit: 9 }))).map(({ done }) => done)).toEqual([3, 3]);
});
