/** The shop of the page's tests: the campaigns of the repository, simulated on hand-written events, behind the real server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import type { Build } from '../../../compiler/artefact.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import type { Channel, Outgoing } from '../../../runtime/channels/port.ts';
import { createVirtualClock } from '../../../runtime/clock/clocks.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { createFeed, type Feed } from '../../../runtime/engine/drive.ts';
import { simulate } from '../../../runtime/simulate/simulate.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { CaughtMail, Store } from '../../../runtime/store/port.ts';
import { DAY, START, shopEvents } from './events.ts';
import { AGAIN, WIN_BACK } from './win-back.ts';

/** A shop after some weeks. */
export interface Shop {
  readonly store: Store;
  readonly library: Library;
  readonly schema: Schema;
  /** Business instant at which it stands, ms. */
  readonly now: number;
  close(): Promise<void>;
}

const CAMPAIGNS = join(import.meta.dirname, '../../../campaigns');

/** Compiles, deploys and simulates `days` days with so many contacts. */
export async function openShop({ contacts = 24, days = 31.6 } = {}): Promise<Shop> {
  const build = await compile();
  const folder = await mkdtemp(join(tmpdir(), 'relance-page-shop-'));
  const store = createMemoryStore({ schema: build.schema, secret: '73686f70' });
  const library = createLibrary(folder);
  await deploy(store, build, START);
  const now = START + days * DAY;
  const codes = new Map<string, string>();
  const channels = new Map((['email', 'sms'] as const).map((name) => [name, keepingChannel(name, store, codes)]));
  const feed = usingCodes(createFeed(shopEvents(contacts)), codes);
  await simulate({ store, build, library, clock: createVirtualClock(START), channels, feed, until: now, alert: () => undefined });
  return { store, library, schema: build.schema, now, close: () => rm(folder, { recursive: true, force: true }) };
}

async function compile(): Promise<Build> {
  const { files } = await readWorkspace(CAMPAIGNS);
  const all = new Map([...files, ['win-back.campaign', WIN_BACK], ['messages/cart_reminder_again.email.html', AGAIN]]);
  const { build, diagnostics } = await compileWorkspace(all);
  if (build === undefined) throw new Error(renderTerminal(diagnostics, all, { colour: false }));
  return build;
}

/** Who has been sent a code names it with the next order. `codes` by the contact's key. */
function usingCodes(feed: Feed, codes: Map<string, string>): Feed {
  return {
    next: feed.next,
    take: (now) =>
      feed.take(now).map((event) => {
        const key = event.contact !== undefined && 'key' in event.contact ? event.contact.key : '';
        const code = codes.get(key);
        if (event.event !== 'order placed' || code === undefined) return event;
        codes.delete(key);
        return { ...event, payload: { ...event.payload, coupon_codes: [code] } };
      }),
  };
}

/** Accepts every message and keeps it where the inbox finds it; some numbers are refused. Remembers the codes that it carries. */
function keepingChannel(name: Channel['name'], store: Store, codes: Map<string, string>): Channel {
  return {
    name,
    send: async (message) => {
      const code = /\b[A-Z]+\d+-[A-Z0-9]{8,}\b/.exec(message.text)?.[0];
      const key = /customer-(\d+)@/.exec(message.to)?.[1];
      if (code !== undefined && key !== undefined) codes.set(key, code);
      if (message.to.endsWith('05')) return { kind: 'refused', reason: '550 no such number' };
      await store.transaction((tx) => tx.mails.insert(caught(message)));
      return { kind: 'sent', providerId: message.id };
    },
    lookup: async () => 'accepted',
    close: async () => undefined,
  };
}

function caught({ id, channel, at, from, to, subject, html, text, run, campaign }: Outgoing): CaughtMail {
  const headers = [
    { name: 'From', value: from },
    { name: 'To', value: to },
    { name: 'X-Relance-Run', value: run },
    { name: 'X-Relance-Campaign', value: campaign },
  ];
  const raw = `${headers.map((header) => `${header.name}: ${header.value}`).join('\r\n')}\r\n\r\n${text}`;
  return { id, channel, outbox: id, at, from, to, subject, headers, html, text, raw };
}
