/** Two routers on the same lanes: each event is handled once, in order of receipt. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeEvents } from '../../runtime/entry/route.ts';
import type { Store } from '../../runtime/store/port.ts';
import { contactIdOfKey } from '../../runtime/store/values/contact-id.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { atEveryStatement } from './every-statement.ts';
import { createScene, type Scene } from './scene.ts';

let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: `
      campaign welcome { once  when contact registered  then email hello }
      campaign receipt { transactional  repeatable per order  when order placed  then { email receipt  wait 1d } }`,
    messages: ['hello', 'receipt'],
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

/** Routes until nothing is left that the other router does not hold. */
async function routeAll(store: Store): Promise<void> {
  while ((await routeEvents({ store, library: scene.library }, scene.start)) > 0);
}

/** Two people with three events each, and an order of nobody: the ids would sort the other way round, so that order of receipt is seen. */
async function receiveEvents(k: number): Promise<readonly string[]> {
  const people = [`ann-${k}`, `ben-${k}`];
  for (const contact of people) {
    await scene.receive({
      id: `z-${contact}`,
      event: 'contact registered',
      contact,
      with: { email: `${contact}@mail.example`, first_name: 'One' },
    });
    await scene.receive({ id: `y-${contact}`, event: 'order placed', contact, aboutId: `order-${contact}`, with: { total: '20.00 EUR' } });
    await scene.receive({ id: `x-${contact}`, event: 'contact updated', contact, with: { first_name: 'Three' } });
  }
  await scene.receive({ id: `guest-${k}`, event: 'order placed', aboutId: `guest-order-${k}`, with: { total: '5.00 EUR' } });
  return people;
}

describe('two routers, one stopped at every statement', () => {
  it('handle each event once and in order of receipt', async () => {
    const rounds = await atEveryStatement(scene, async (k) => {
      const people = await receiveEvents(k);
      return {
        first: () => routeAll(scene.gated),
        second: () => routeAll(scene.free),
        check: async () => {
          await routeAll(scene.free);
          for (const contact of people) await expectHandled(contact);
          const [guest] = await scene.query(`select seq is not null as handled, attempts from relance.events where id = 'guest-${k}'`);
          expect(guest).toEqual({ handled: true, attempts: 0 });
        },
      };
    });
    expect(rounds.length).toBeGreaterThan(60);
    expect(await scene.free.transaction((tx) => tx.deadLetters.all())).toEqual([]);
  });
});

async function expectHandled(contact: string): Promise<void> {
  const id = contactIdOfKey(contact);
  const events = await scene.query(`select id, seq::int as seq, attempts from relance.events where contact = '${id}' order by seq`);
  // An attempt that failed would have been counted.
  expect(events).toEqual(['z', 'y', 'x'].map((letter, index) => ({ id: `${letter}-${contact}`, seq: index + 1, attempts: 0 })));
  expect((await scene.journal(contact)).map((entry) => [entry.campaign, entry.kind])).toEqual([
    ['welcome', 'entered'],
    ['receipt', 'entered'],
  ]);
  expect(await scene.free.transaction(async (tx) => (await tx.rows.get('contact', id))?.first_name)).toBe('Three');
}
