/** The built-in gateway over real HTTP: it keeps each message once before it says that it has it. */
import { afterEach, expect, test } from 'vitest';
import { type GatewayCatcher, startGatewayCatcher } from '../../../runtime/channels/catcher/start-gateway-catcher.ts';
import type { Channel } from '../../../runtime/channels/port.ts';
import { createHttpPushChannel } from '../../../runtime/channels/push/http.ts';
import { createHttpSmsChannel } from '../../../runtime/channels/sms/http.ts';
import { createHttpWhatsappChannel } from '../../../runtime/channels/whatsapp/http.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { CaughtMail, Store } from '../../../runtime/store/port.ts';
import { outgoing } from './smtp-fixtures.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Scene {
  /** Of SMS. */
  readonly url: string;
  readonly urls: GatewayCatcher['urls'];
  readonly port: number;
  readonly channel: Channel;
  readonly store: Store;
  readonly log: string[];
}

async function start(before: (message: CaughtMail) => Promise<void> = async () => undefined): Promise<Scene> {
  const store = createMemoryStore({ schema: { entities: {}, events: {}, inactive: [], kept: { entities: {}, events: {} } } });
  const log: string[] = [];
  const catcher = await startGatewayCatcher({
    persist: async (message) => {
      await before(message);
      await store.transaction((tx) => tx.mails.insert(message));
    },
    has: async (id) => (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0,
    log: (message) => log.push(message),
  });
  closing.push(catcher.close);
  const { port, urls } = catcher;
  const channel = createHttpSmsChannel({ url: urls.sms, timeoutMs: 2_000 });
  return { url: urls.sms, urls, port, channel, store, log };
}

const sms = (rest: Partial<Parameters<typeof outgoing>[0]> = {}) =>
  outgoing({ channel: 'sms', from: 'Lantern', to: '+33612345678', subject: '', html: '', text: 'Zwölf Körbe 🎂', ...rest });
const kept = ({ store }: Scene): Promise<readonly Omit<CaughtMail, 'raw' | 'html' | 'text'>[]> =>
  store.transaction((tx) => tx.mails.list({ limit: 100, offset: 0 }));

test('a message arrives as it was sent', async () => {
  const scene = await start();
  expect(await scene.channel.send(sms())).toEqual({ kind: 'sent', providerId: sms().id });
  const [message] = await scene.store.transaction((tx) => tx.mails.byOutbox(sms().id));
  expect(message).toMatchObject({
    id: sms().id,
    channel: 'sms',
    outbox: sms().id,
    from: 'Lantern',
    to: '+33612345678',
    subject: '',
    html: '',
    text: 'Zwölf Körbe 🎂',
  });
  expect(message?.headers).toContainEqual({ name: 'campaign', value: 'cart_recovery' });
  expect(message?.headers).toContainEqual({ name: 'run', value: 'r_0123456789abcdef' });
  expect(message?.headers).toContainEqual({ name: 'label', value: 'email_cart_reminder' });
});

test('a push and a WhatsApp message arrive at addresses of their own, with what they carry beside their text', async () => {
  const scene = await start();
  const push = outgoing({
    channel: 'push',
    id: 'r_1/000.push_nudge/1',
    to: 'token',
    subject: 'Hello',
    html: '',
    text: 'Come back',
    link: 'https://shop.example/cart',
  });
  const whatsapp = outgoing({
    channel: 'whatsapp',
    id: 'r_1/001.whatsapp_hello/1',
    from: '+33639980000',
    to: '+33612345678',
    subject: '',
    html: '',
    text: 'Hello Ada',
    template: 'hello',
    language: 'fr',
  });
  const pushes = createHttpPushChannel({ url: scene.urls.push });
  expect((await pushes.send(push)).kind).toBe('sent');
  expect((await createHttpWhatsappChannel({ url: scene.urls.whatsapp }).send(whatsapp)).kind).toBe('sent');
  expect(await pushes.lookup(push.id)).toBe('accepted');
  const [first] = await scene.store.transaction((tx) => tx.mails.byOutbox(push.id));
  expect(first).toMatchObject({ channel: 'push', from: '', to: 'token', subject: 'Hello', html: '', text: 'Come back' });
  expect(first?.headers).toContainEqual({ name: 'link', value: 'https://shop.example/cart' });
  const [second] = await scene.store.transaction((tx) => tx.mails.byOutbox(whatsapp.id));
  expect(second).toMatchObject({ channel: 'whatsapp', from: '+33639980000', to: '+33612345678', subject: '', text: 'Hello Ada' });
  expect(second?.headers).toContainEqual({ name: 'template', value: 'hello' });
  expect(second?.headers).toContainEqual({ name: 'language', value: 'fr' });
});

test('what one channel needs the others need not: a push has a title, a WhatsApp message a template', async () => {
  const scene = await start();
  const post = async (url: string, body: object): Promise<number> =>
    (await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).status;
  expect(await post(scene.urls.push, { id: 'a', to: 'c', text: 'd' })).toBe(400);
  expect(await post(scene.urls.whatsapp, { id: 'a', from: 'b', to: 'c', text: 'd' })).toBe(400);
  expect(await kept(scene)).toEqual([]);
  expect(await post(scene.urls.push, { id: 'a', to: 'c', title: 't', text: '' })).toBe(201);
});

test('the answer waits until the message is kept', async () => {
  const order: string[] = [];
  const scene = await start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('kept');
  });
  await scene.channel.send(sms()).then(() => order.push('answered'));
  expect(order).toEqual(['kept', 'answered']);
});

test('a message that is sent again is kept once, and can be asked for', async () => {
  const scene = await start();
  expect(await scene.channel.lookup(sms().id)).toBe('not accepted');
  await scene.channel.send(sms());
  await scene.channel.send(sms());
  expect((await kept(scene)).map(({ id }) => id)).toEqual([sms().id]);
  expect(await scene.channel.lookup(sms().id)).toBe('accepted');
  expect(await scene.channel.lookup('r_1/000.other/1')).toBe('not accepted');
});

test('one that cannot be kept is to be tried again, and nothing of it is there', async () => {
  let failures = 1;
  const scene = await start(async () => {
    if (failures-- > 0) throw new Error('the disk is full');
  });
  expect(await scene.channel.send(sms())).toMatchObject({ kind: 'retry', reason: expect.stringContaining('503') });
  expect(scene.log).toEqual(['The gateway catcher could not keep a message: the disk is full']);
  expect(await kept(scene)).toEqual([]);
  expect((await scene.channel.send(sms())).kind).toBe('sent');
});

test('many at once all arrive', async () => {
  const scene = await start();
  const ids = Array.from({ length: 40 }, (_, index) => `r_${index}/000.sms/1`);
  const kinds = await Promise.all(ids.map((id) => scene.channel.send(sms({ id })).then((delivery) => delivery.kind)));
  expect(new Set(kinds)).toEqual(new Set(['sent']));
  expect((await kept(scene)).map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test('what is no message is refused, and nothing is kept', async () => {
  const scene = await start();
  const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }, path = ''): Promise<number> =>
    (await fetch(`${scene.url}${path}`, { method: 'POST', body, headers })).status;
  const whole = JSON.stringify({ id: 'a', from: 'b', to: 'c', text: 'd' });
  expect(await post('{"id":')).toBe(400);
  expect(await post('[1]')).toBe(400);
  expect(await post(JSON.stringify({ id: 'a', from: 'b', to: 'c' }))).toBe(400);
  expect(await post(JSON.stringify({ id: 'a', from: 'b', to: 3, text: 'd' }))).toBe(400);
  expect(await post(whole, { 'content-type': 'text/plain' })).toBe(415);
  expect(await post(whole, { 'content-type': 'application/json', 'idempotency-key': 'other' })).toBe(400);
  expect(await post(JSON.stringify({ id: 'a', from: 'b', to: 'c', text: 'd'.repeat(70_000) }))).toBe(413);
  expect(await post(whole, undefined, '/elsewhere')).toBe(405);
  expect(await post(whole, undefined, 's')).toBe(404);
  expect((await fetch(`${scene.url}/%E0%A4%A`)).status).toBe(404);
  expect(await kept(scene)).toEqual([]);
  expect(await post(whole)).toBe(201);
});

test('it listens on loopback only, and says so if its port is taken', async () => {
  const scene = await start();
  expect(scene.urls).toEqual({
    sms: `http://127.0.0.1:${scene.port}/sms`,
    push: `http://127.0.0.1:${scene.port}/push`,
    whatsapp: `http://127.0.0.1:${scene.port}/whatsapp`,
  });
  const again = startGatewayCatcher({ persist: async () => undefined, has: async () => false, log: () => undefined, port: scene.port });
  await expect(again).rejects.toMatchObject({ code: 'catcher-port', why: 'Another program uses it.' });
});
