/** The rate of a channel over real time: two dispatchers together never exceed it, and it holds up no other channel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../runtime/channels/port.ts';
import { dispatchReady } from '../../runtime/dispatch/dispatch.ts';
import { type Pace, realPace } from '../../runtime/dispatch/pace.ts';
import type { Store } from '../../runtime/store/port.ts';
import { createCollectingChannel } from '../../runtime/testing/channel.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { createScene, type Scene } from './scene.ts';

const PER_SECOND = 20;
let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: 'campaign hello { once  when contact registered  then email hello }',
    messages: ['hello'],
    rate: `${PER_SECOND}/s`,
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

async function queue(names: readonly string[]): Promise<void> {
  for (const contact of names) {
    const payload = { email: `${contact}@mail.example`, consents: ['email'] };
    await scene.receive({ id: `registered-${contact}`, event: 'contact registered', contact, with: payload });
    await scene.route(scene.free, contact);
    const [run] = await scene.runs(contact);
    await scene.performOn(scene.free)({ run: run?.id ?? '', cursor: '', seq: 1, from: 'start', now: scene.start });
  }
}

const namesOf = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** A channel that notes when it was given each message, real ms. */
function timed(): Channel & { readonly times: number[]; readonly to: string[] } {
  const [times, to]: [number[], string[]] = [[], []];
  return {
    ...createCollectingChannel(),
    times,
    to,
    send: async (message) => {
      times.push(performance.now());
      to.push(message.to);
      return { kind: 'sent' };
    },
  };
}

const round = (store: Store, channel: Channel, pace: Pace = realPace): Promise<number> =>
  dispatchReady({ store, channels: new Map([['email', channel]]), pace }, { now: scene.start, realNow: Date.now() });

const isEmpty = async (): Promise<boolean> => {
  const { next, sending } = await scene.free.transaction((tx) => tx.outbox.pending());
  return next === undefined && sending === 0;
};

async function dispatchAll(store: Store, channel: Channel): Promise<void> {
  while (!(await isEmpty())) await round(store, channel);
}

/** Most messages in any second that begins with one. */
const busiestSecond = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1_000).length));

describe('two dispatchers', () => {
  it('send no more than the rate in any second, and each message once', async () => {
    const names = namesOf('rate', 50);
    await queue(names);
    const [one, other] = [timed(), timed()];
    await Promise.all([dispatchAll(scene.gated, one), dispatchAll(scene.free, other)]);
    const times = [...one.times, ...other.times].sort((a, b) => a - b);
    expect([...one.to, ...other.to].sort()).toEqual(names.map((name) => `${name}@mail.example`).sort());
    expect(busiestSecond(times)).toBeLessThanOrEqual(PER_SECOND);
    // Both had a share, and the rate was used: 49 places of 52.5 ms.
    expect(Math.min(one.times.length, other.times.length)).toBeGreaterThan(0);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(5_000);
  });

  it('lose nothing where one comes too late for its place: the message waits for another', async () => {
    await queue(namesOf('late', 1));
    const channel = timed();
    let sleeps = 0;
    // A machine that stands still for a second whenever it sleeps.
    const frozen: Pace = {
      realNow: () => Date.now() + sleeps * 1_000,
      sleep: async () => {
        sleeps += 1;
      },
    };
    // The row of the channel is taken for a moment, so that the place lies ahead.
    await scene.free.transaction((tx) =>
      tx.rates.reserve('email', { everyMs: 200, most: 1, from: Date.now(), until: Number.MAX_SAFE_INTEGER }),
    );
    await round(scene.free, channel, frozen);
    expect(sleeps).toBeGreaterThan(0);
    expect(channel.to).toEqual([]);
    const [row] = await scene.messages('late-0');
    expect(row).toMatchObject({ state: 'queued', attempts: 0 });
    await dispatchAll(scene.free, channel);
    expect(channel.to).toEqual(['late-0@mail.example']);
  });
});

it('without real time, as on the virtual host, there is no rate', async () => {
  const names = namesOf('virtual', 45);
  await queue(names);
  const channel = timed();
  await dispatchReady({ store: scene.free, channels: new Map([['email', channel]]) }, { now: scene.start, realNow: Date.now() });
  expect(channel.to.length).toBe(names.length);
});
