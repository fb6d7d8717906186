/** Killed at each of its transactions, one after the other, a process leaves behind what the next one completes: nothing is lost and nothing happens twice. */
import { expect, test } from 'vitest';
import { earliest } from '../../../runtime/engine/agenda.ts';
import { settle } from '../../../runtime/engine/drive.ts';
import { createWorld, HOUR, type World } from '../world/create-world.ts';
import { createMortalStore } from '../world/mortal-store.ts';

const LAMP = { items: [{ product: 'lamp', price: '40.00 EUR', quantity: 1 }] };

/** One path; and arms side by side, in two passes. */
const STEPS = {
  'one path': 'give coupon gift  email hello  wait 1d  email again',
  'side by side': `repeat rounds up to 2 times {
    parallel { { give coupon gift  email hello  wait 1d } { wait 6h  email again } { wait up to 12h for cart updated } }
  }`,
} as const;

async function create(steps: string): Promise<World> {
  const world = await createWorld({
    campaigns: `coupon gift { 5 EUR off order  valid 30d }
campaign cart { repeatable per cart when cart abandoned after 1d unless purchased { email bye } then { ${steps} } }`,
    messages: {
      hello: '---\nsubject: hello\nneeds: { code: coupon }\n---\n<p>{{ code.code }}</p>',
      again: '---\nsubject: again\n---\n<p>x</p>',
      bye: '---\nsubject: bye\n---\n<p>x</p>',
    },
    contacts: { ada: {}, ben: {} },
  });
  await world.receive(
    0,
    { event: 'cart updated', contact: 'ada', about: 'k1', with: LAMP, id: 'a' },
    { event: 'cart updated', contact: 'ben', about: 'k2', with: LAMP, id: 'b' },
  );
  return world;
}

/** Runs to the end, the order of ben coming in between. True if it was not killed. */
async function toTheEnd(world: World): Promise<boolean> {
  const clockOf = async (): Promise<number> => (await world.read((tx) => tx.clock.read()))?.now ?? world.start;
  try {
    for (let now = await clockOf(); ; ) {
      const agenda = await settle(world.driven, now);
      const order = world.start + 30 * HOUR;
      const next = earliest(agenda, now < order ? order : undefined);
      if (next === undefined) return true;
      await world.receive(next - world.start, ...(next === order ? [{ event: 'order placed', contact: 'ben', about: 'o1', id: 'o' }] : []));
      now = next;
    }
  } catch (error) {
    if (error instanceof Error && error.message === 'killed') return false;
    throw error;
  }
}

async function outcome(world: World): Promise<unknown> {
  const { journal, coupons, outbox, runs } = await world.read(async (tx) => ({
    journal: await tx.journal.read({}),
    coupons: await tx.coupons.all(),
    outbox: await tx.outbox.all(),
    runs: await tx.runs.all(),
  }));
  return {
    // What concerns different contacts has no order among itself.
    journal: [...journal]
      .sort((a, b) => a.at - b.at || (a.contact < b.contact ? -1 : Number(a.contact > b.contact)))
      .map((entry) => `${(entry.at - world.start) / HOUR}h ${entry.contact} ${entry.kind} ${entry.label ?? ''}`),
    coupons: coupons.map((coupon) => `${coupon.run} ${coupon.code} ${coupon.givenAt - world.start}`),
    messages: outbox.map((row) => `${row.id} ${row.state} ${row.text}`),
    runs: runs.map((run) => `${run.id} ${run.outcome} ${run.closed}`),
    sent: world.channel.sent.map((message) => message.id).sort(),
  };
}

test.each(Object.entries(STEPS))('killed at each transaction: %s', { timeout: 120_000 }, async (_, steps) => {
  const whole = await create(steps);
  expect(await toTheEnd(whole)).toBe(true);
  const expected = await outcome(whole);
  expect((await whole.runs()).map((run) => run.outcome).sort()).toEqual(['completed', 'exited']);
  let kills = 0;
  for (let kill = 1; ; kill += 1) {
    const world = await create(steps);
    const survived = await toTheEnd(world.restartOn(createMortalStore(world.store, kill)));
    const next = world.restart();
    // A message that was being sent when the process died is looked up once its lease is over.
    next.realNow = world.realNow + 60_000;
    expect(await toTheEnd(next)).toBe(true);
    expect({ kill, outcome: await outcome(next) }).toEqual({ kill, outcome: expected });
    if (survived) break;
    kills += 1;
  }
  expect(kills).toBeGreaterThan(40);
});
