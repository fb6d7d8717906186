/** Two dispatchers: each message goes out once, and who has lost a lease decides nothing any more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Delivery } from '../../runtime/channels/port.ts';
import { claim, LEASE_MS } from '../../runtime/dispatch/claim.ts';
import { deliver, record } from '../../runtime/dispatch/deliver.ts';
import { dispatchReady } from '../../runtime/dispatch/dispatch.ts';
import { recoverAbandoned } from '../../runtime/dispatch/recover.ts';
import type { OutboxRow, Store } from '../../runtime/store/port.ts';
import { createCollectingChannel } from '../../runtime/testing/channel.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { atEveryStatement } from './every-statement.ts';
import { createScene, type Scene } from './scene.ts';

const REAL = 1_000_000_000;
/** When the lease of a claim at `REAL` is over. */
const LATER = REAL + LEASE_MS + 1;
let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: `
      campaign hello { once  when contact registered  then email hello }
      campaign receipt { transactional  once  when contact registered  then email receipt }`,
    messages: ['hello', 'receipt'],
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

/** A contact with the message of one campaign in the queue. */
async function queued(contact: string, campaign: 'hello' | 'receipt' = 'hello'): Promise<OutboxRow> {
  await scene.receive({
    id: `registered-${contact}`,
    event: 'contact registered',
    contact,
    with: { email: `${contact}@mail.example`, consents: ['email'] },
  });
  await scene.route(scene.free, contact);
  const run = (await scene.runs(contact)).find((candidate) => candidate.campaign === campaign);
  await scene.performOn(scene.free)({ run: run?.id ?? '', cursor: '', seq: 1, from: 'start', now: scene.start });
  const [row] = await scene.messages(contact);
  if (row === undefined) throw new Error('A message should be queued.');
  return row;
}

const at = (realNow: number) => ({ now: scene.start, realNow });
const dispatch = (store: Store, channel: Channel, realNow = REAL): Promise<number> =>
  dispatchReady({ store, channels: new Map([['email', channel]]) }, at(realNow));
const recover = (store: Store, channel: Channel): Promise<number> => recoverAbandoned(store, new Map([['email', channel]]), at(LATER));

async function claimed(contact: string, campaign?: 'hello' | 'receipt'): Promise<OutboxRow> {
  const row = await claim(scene.free, await queued(contact, campaign), at(REAL));
  if (row === undefined || row === 'busy') throw new Error('The message should be claimed.');
  return row;
}

/** A provider that answers look-ups so, and keeps what it is given. */
const providerThat = (answer: Awaited<ReturnType<Channel['lookup']>>) => ({ ...createCollectingChannel(), lookup: async () => answer });

async function stateOf(contact: string): Promise<readonly unknown[]> {
  const [row] = await scene.messages(contact);
  const said = (await scene.journal(contact))
    .map((entry) => entry.kind)
    .filter((kind) => ['sent', 'unknown', 'refused', 'withdrawn'].includes(kind));
  return [row?.state, said];
}

describe('two dispatchers, one stopped at every statement', () => {
  it('send each message once', async () => {
    const rounds = await atEveryStatement(scene, async (k) => {
      const contacts = [`ann-${k}`, `ben-${k}`];
      for (const contact of contacts) await queued(contact);
      const channel = createCollectingChannel();
      return {
        first: () => dispatch(scene.gated, channel),
        second: () => dispatch(scene.free, channel),
        check: async () => {
          await dispatch(scene.free, channel);
          expect(channel.sent.map((mail) => mail.to).sort()).toEqual(contacts.map((contact) => `${contact}@mail.example`));
          for (const contact of contacts) expect(await stateOf(contact)).toEqual(['sent', ['sent']]);
        },
      };
    });
    expect(rounds.length).toBeGreaterThan(20);
  });

  it.each(['the old owner', 'the new owner'] as const)(
    'decide once where the result of the old owner meets the take-over, with %s stopped',
    async (stopped) => {
      const reasons = new Set<unknown>();
      await atEveryStatement(scene, async (k) => {
        const contact = `${stopped.slice(4, 5)}-lease-${k}`;
        const row = await claimed(contact);
        const result = (store: Store) => () => record(store, row, { kind: 'sent' }, at(LATER));
        const takeOver = (store: Store) => () => recover(store, providerThat('cannot say'));
        return {
          ...(stopped === 'the old owner'
            ? { first: result(scene.gated), second: takeOver(scene.free) }
            : { first: takeOver(scene.gated), second: result(scene.free) }),
          check: async () => {
            const state = await stateOf(contact);
            expect([
              ['sent', ['sent']],
              ['unknown', ['unknown']],
            ]).toContainEqual(state);
            reasons.add(state[0]);
          },
        };
      });
      expect(reasons).toEqual(new Set(['sent', 'unknown']));
    },
  );

  it('take over an abandoned message once', async () => {
    await atEveryStatement(scene, async (k) => {
      const contact = `twice-${k}`;
      await claimed(contact);
      const channel = providerThat('accepted');
      return {
        first: () => recover(scene.gated, channel),
        second: () => recover(scene.free, channel),
        check: async () => expect(await stateOf(contact)).toEqual(['sent', ['sent']]),
      };
    });
  });
});

describe('a dispatcher that lost its lease', () => {
  /** It hangs in the provider's call; another one takes over and goes on; then the call comes back with this result. */
  async function comesBack(
    contact: string,
    campaign: 'hello' | 'receipt',
    lookup: 'accepted' | 'not accepted' | 'cannot say',
    late: Delivery,
  ) {
    const row = await claimed(contact, campaign);
    let answer: (delivery: Delivery) => void = () => undefined;
    const hanging: Channel = { ...createCollectingChannel(), send: () => new Promise((resolve) => (answer = resolve)) };
    const delivery = deliver(scene.free, hanging, row, at(REAL));
    const other = providerThat(lookup);
    await dispatch(scene.free, other, LATER);
    // What may be tried again is tried after a back-off of half a second.
    await dispatch(scene.free, other, LATER + 1_000);
    const before = await stateOf(contact);
    answer(late);
    await delivery;
    expect(await stateOf(contact)).toEqual(before);
    return { state: before, sends: other.sent.length };
  }

  it('has its late result ignored when the message went out by the other one', async () => {
    expect(await comesBack('late-refusal', 'hello', 'not accepted', { kind: 'refused', reason: 'late' })).toEqual({
      state: ['sent', ['sent']],
      sends: 1,
    });
  });

  it('is not doubled when the provider has the message already', async () => {
    expect(await comesBack('late-success', 'hello', 'accepted', { kind: 'sent' })).toEqual({ state: ['sent', ['sent']], sends: 0 });
  });

  it('leaves a marketing message unknown when the provider cannot say: at most once', async () => {
    expect(await comesBack('late-marketing', 'hello', 'cannot say', { kind: 'retry', reason: 'late' })).toEqual({
      state: ['unknown', ['unknown']],
      sends: 0,
    });
  });

  it('has a transactional message sent again when the provider cannot say: at least once', async () => {
    expect(await comesBack('late-transactional', 'receipt', 'cannot say', { kind: 'retry', reason: 'late' })).toEqual({
      state: ['sent', ['sent']],
      sends: 1,
    });
  });
});
