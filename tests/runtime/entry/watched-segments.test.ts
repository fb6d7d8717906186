/** Watched segments: everybody is looked at once, page by page, and nobody enters by that (semantics §5). */
import { expect, test } from 'vitest';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { watchAgain } from '../../../runtime/entry/segments/plan-watch.ts';
import { watchJobId } from '../../../runtime/jobs/kinds/watch-segment.ts';
import type { Job, SegmentState } from '../../../runtime/store/port.ts';
import { createCase } from '../../conformance/harness/case.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const NAMES = Array.from({ length: 23 }, (_, index) => `n${index}`);
const here = (rule: string): string => `segment here = ${rule}\ncampaign c { repeatable when contact enters here then { wait 1d } }`;
const SLEEPING = 'last(orders).placed_at < 5d ago';

/** Contacts of whom every third is in Lyon, each with one order, before any segment is watched. */
async function crowd(): Promise<World> {
  const contacts = Object.fromEntries(NAMES.map((name, index) => [name, index % 3 === 0 ? { city: 'Lyon' } : {}]));
  const given = await createWorld({ campaigns: 'campaign none { once when order cancelled then stop }', contacts });
  for (const name of NAMES) await given.receive(HOUR, { event: 'order placed', contact: name, about: `o-${name}` });
  await given.settle(HOUR);
  return given;
}

async function deployAt(given: World, instant: number, campaigns: string): Promise<void> {
  const { build } = await createCase('world', { about: '', timeline: [], journal: '', campaigns });
  await given.receive(instant);
  await deploy(given.store, build, given.start + instant);
}

const statesOf = (given: World): Promise<readonly SegmentState[]> =>
  given.read(async (tx) => (await Promise.all(NAMES.map((name) => tx.segmentStates.ofContact(contactId(name))))).flat());
const jobOf = (given: World): Promise<Job | undefined> => given.read((tx) => tx.jobs.get(watchJobId('here')));
const dueRows = (given: World) => given.read((tx) => tx.due.upTo(given.start + 1_000 * DAY, 100));

test('all contacts are looked at, in pages that each are done once, and no event says that they have come', async () => {
  const given = await crowd();
  await deployAt(given, DAY, here('contact.city == "Lyon"'));
  await given.read((tx) => tx.jobs.update(watchJobId('here'), { pageSize: 2 }));
  expect(await statesOf(given)).toEqual([]);
  expect(await given.engine.runJobs(given.start + DAY)).toBe(1);
  expect((await statesOf(given)).length).toBe(2);
  // Another process goes on where the first was killed.
  await given.restart().settle(DAY);
  const states = await statesOf(given);
  expect([states.length, states.filter(({ member }) => member).length]).toEqual([23, 8]);
  expect(await jobOf(given)).toMatchObject({ done: 23, finishedAt: given.start + DAY });
  expect(await given.runs()).toEqual([]);
});

test('where the clock changes the rule, each has the instant of the next look', async () => {
  const given = await crowd();
  await deployAt(given, DAY, here(SLEEPING));
  await given.settle(DAY);
  expect((await dueRows(given)).map(({ at }) => at - given.start)).toEqual(NAMES.map(() => HOUR + 5 * DAY + 1));
  await given.receive(6 * DAY);
  await given.settle(6 * DAY);
  expect((await given.runs()).length).toBe(23);
});

test('the same deployment looks at nobody again, another rule at everybody, and one that names no segment forgets them', async () => {
  const given = await crowd();
  const lyon = here('contact.city == "Lyon"');
  await deployAt(given, DAY, lyon);
  await given.settle(DAY);
  await deployAt(given, 2 * DAY, lyon);
  expect((await jobOf(given))?.at).toBe(given.start + DAY);
  await deployAt(given, 3 * DAY, here('contact.city != "Lyon" or contact.city is unknown'));
  expect((await jobOf(given))?.at).toBe(given.start + 3 * DAY);
  await given.settle(3 * DAY);
  expect((await statesOf(given)).filter(({ member }) => member).length).toBe(15);
  expect(await given.runs()).toEqual([]);
  await deployAt(given, 4 * DAY, 'campaign none { once when order cancelled then stop }');
  expect([await statesOf(given), await jobOf(given)]).toEqual([[], undefined]);
});

test('rows of an import let nobody enter: those contacts are looked at anew', async () => {
  const given = await crowd();
  await deployAt(given, DAY, here('contact.city == "Lyon"'));
  await given.settle(DAY);
  await given.receive(2 * DAY);
  await given.read(async (tx) => {
    await tx.rows.upsert('contact', { id: contactId('n1'), city: 'Lyon' });
    await tx.segmentStates.forget([contactId('n1')]);
    await watchAgain(tx, given.start + 2 * DAY);
  });
  await given.settle(2 * DAY);
  expect((await statesOf(given)).filter(({ member }) => member).length).toBe(9);
  await given.at(3 * DAY, { event: 'contact updated', contact: 'n1', with: { region: 'ARA' } });
  expect(await given.runs()).toEqual([]);
  await given.at(4 * DAY, { event: 'contact updated', contact: 'n2', with: { city: 'Lyon' } });
  expect((await given.runs()).map(({ contact }) => contact)).toEqual([contactId('n2')]);
});
