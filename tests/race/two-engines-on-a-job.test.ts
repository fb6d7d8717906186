/** Two engines on one job: whoever holds its row does the page, and nobody enters twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../runtime/jobs/run-jobs.ts';
import type { Store } from '../../runtime/store/port.ts';
import { contactIdOfKey } from '../../runtime/store/values/contact-id.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { atEveryStatement } from './every-statement.ts';
import { createScene, type Scene } from './scene.ts';

const PEOPLE = ['ann', 'ben', 'cyd', 'dan', 'eve'];

let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: `
      segment vip = manual
      campaign sale { repeatable newest wins  when segment vip read now  then { email hello  wait 1d } }`,
    messages: ['hello'],
  });
  await runAll(scene.free);
  await scene.free.transaction(async (tx) => {
    for (const name of PEOPLE) await tx.memberships.add({ segment: 'vip', contact: await tx.contacts.idOfKey(name), since: scene.start });
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

/** Runs jobs until nothing is left that the other engine does not hold. */
async function runAll(store: Store): Promise<void> {
  while ((await runJobs({ store, library: scene.library }, scene.start)) > 0);
}

/** A read of its own for each round, two contacts a page. */
async function plan(k: number): Promise<string> {
  const id = `segment read/race/${k}`;
  await scene.free.transaction(async (tx) => {
    await tx.jobs.add({ id, kind: 'segment read', at: scene.start, campaign: 'sale', data: { trigger: 'segment vip read now' } });
    await tx.jobs.update(id, { pageSize: 1 });
  });
  return id;
}

describe('two engines, one stopped at every statement', () => {
  it('enter each member once', async () => {
    const rounds = await atEveryStatement(scene, async (k) => {
      const id = await plan(k);
      return {
        first: () => runAll(scene.gated),
        second: () => runAll(scene.free),
        check: async () => {
          await runAll(scene.free);
          const runs = await scene.query(`select contact from relance.runs where entry_event like '${id}/%' order by contact`);
          expect(runs.map(({ contact }) => contact)).toEqual(PEOPLE.map(contactIdOfKey).sort());
          const [job] = await scene.query(`select done, finished_at is not null as ended, attempts from relance.jobs where id = '${id}'`);
          expect(job).toEqual({ done: PEOPLE.length, ended: true, attempts: 0 });
        },
      };
    });
    expect(rounds.length).toBeGreaterThan(30);
    expect(await scene.free.transaction((tx) => tx.deadLetters.all())).toEqual([]);
  });
});
