/** A small shop that reaches its contacts by push, WhatsApp, SMS and e-mail, over the built-in gateway. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGatewayCatcher } from '../../../runtime/channels/catcher/start-gateway-catcher.ts';
import { createHttpPushChannel } from '../../../runtime/channels/push/http.ts';
import { createHttpSmsChannel } from '../../../runtime/channels/sms/http.ts';
import { createHttpWhatsappChannel } from '../../../runtime/channels/whatsapp/http.ts';
import { createVirtualClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createFeed } from '../../../runtime/engine/drive.ts';
import { simulate } from '../../../runtime/simulate/simulate.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { IncomingEvent, Store } from '../../../runtime/store/port.ts';
import { createCollectingChannel } from '../../../runtime/testing/channel.ts';
import { compileFiles } from '../../conformance/harness/case.ts';
import { DAY, HOUR, START } from './events.ts';

const SETTINGS = `language: 1
store: { name: Lantern & Loom, url: "https://shop.example", time_zone: Europe/London, currency: GBP, locale: en-GB }
channels:
  email: { from: "Lantern & Loom <hello@shop.example>" }
  sms: { from: Lantern }
  push: {}
  whatsapp: { from: "+447700900100" }
`;

const FILES: Readonly<Record<string, string>> = {
  'relance.yaml': SETTINGS,
  'thanks.campaign': `/// Thanks for an order where the customer sees it first.
campaign thanks {
  repeatable per order
  when order placed
  then send thanks by preferred or push or sms or email
}
campaign on_its_way {
  repeatable per order
  when order fulfilled
  then whatsapp on_its_way else { push thanks }
}
`,
  'messages/thanks.push.yaml': `title: "Thank you, {{ contact.first_name }}"
body: "We pack your order now. You hear from us when it leaves."
link: "{{ store.url }}/orders"
image: "https://cdn.example/parcel.png"
`,
  'messages/thanks.sms.txt': '---\n{}\n---\nThank you, {{ contact.first_name }}: we pack your order now.',
  'messages/thanks.email.html': '---\nsubject: Thank you, {{ contact.first_name }}\n---\n<p>We pack your order now.</p>',
  'messages/on_its_way.whatsapp.yaml': `template: order_sent
language: en_GB
body: "Hello {{ contact.first_name }}, your order has left our house. It should be with you within two days."
`,
};

/** The contacts and what reaches them. */
const CONTACTS: Readonly<Record<string, IncomingEvent['payload']>> = {
  ada: { first_name: 'Ada', push_token: 'token-of-ada', phone: '+447700900001', consents: ['push', 'sms', 'email', 'whatsapp'] },
  ben: { first_name: 'Ben', phone: '+447700900002', consents: ['sms', 'email', 'whatsapp'] },
  cy: { first_name: 'Cy', push_token: 'token-of-cy', email: 'cy@mail.example', consents: ['push', 'email'], preferred_channel: 'email' },
  dee: { first_name: 'Dee', consents: [] },
};

/** Everybody orders, and what they ordered leaves a day later; some days are over then. */
export async function openChannelsShop(): Promise<{ readonly store: Store; close(): Promise<void> }> {
  const build = await compileFiles(new Map(Object.entries(FILES)));
  const folder = await mkdtemp(join(tmpdir(), 'relance-channels-shop-'));
  const store = createMemoryStore({ schema: build.schema, secret: '73686f70' });
  const catcher = await startGatewayCatcher({
    persist: (message) => store.transaction((tx) => tx.mails.insert({ ...message, at: START })),
    has: async (id) => (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0,
    log: () => undefined,
  });
  const { urls } = catcher;
  const channels = [
    createHttpPushChannel({ url: urls.push }),
    createHttpSmsChannel({ url: urls.sms }),
    createHttpWhatsappChannel({ url: urls.whatsapp }),
    createCollectingChannel('email'),
  ];
  await deploy(store, build, START);
  await simulate({
    store,
    build,
    library: createLibrary(folder),
    clock: createVirtualClock(START),
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    feed: createFeed(events()),
    until: START + 5 * DAY,
  });
  await catcher.close();
  return { store, close: () => rm(folder, { recursive: true, force: true }) };
}

function events(): readonly IncomingEvent[] {
  const of = (name: string, event: string, hours: number, payload: IncomingEvent['payload'], aboutId?: string): IncomingEvent => ({
    id: `${event} ${name}`,
    event,
    contact: { key: name },
    occurredAt: START + hours * HOUR,
    receivedAt: START + hours * HOUR,
    payload,
    ...(aboutId === undefined ? {} : { aboutId }),
  });
  const all = Object.entries(CONTACTS).flatMap(([name, fields], index) => [
    of(name, 'contact updated', 0, fields),
    of(name, 'order placed', 1 + index, { total: '20.00 GBP' }, `o_${name}`),
    of(name, 'order fulfilled', 25 + index, {}, `o_${name}`),
  ]);
  return all.sort((a, b) => a.receivedAt - b.receivedAt);
}
