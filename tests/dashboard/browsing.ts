/** A real browser before the real server over the shop of these tests. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildDashboard } from '../../dashboard/build.ts';
import type { ClockOrder, ClockReport, LiveReport } from '../../runtime/report/types.ts';
import { type RunningServer, startServer } from '../../runtime/server/start-server.ts';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../runtime/store/port.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { DAY, HOUR } from './shop/events.ts';
import { openShop, type Shop } from './shop/open-shop.ts';

/** Path of the browser; without one the tests of the page are skipped. */
export const chromium = findChromium();

/** Waits until what is read is as expected; generous, since machines that test are slow. */
export const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** What a test of the page has at hand. */
export interface Browsing {
  readonly page: Page;
  readonly shop: Shop;
  /** The server of the shop. A test may stop it and start another. */
  server: RunningServer;
  /** Orders that the page gave to the clock. */
  readonly orders: readonly ClockOrder[];
  /** False: the clock cannot be driven. */
  driven: boolean;
  open(path: string): Promise<void>;
  start(store?: Store, port?: number): Promise<RunningServer>;
  emptyStore(): Store;
  /** An answer of the API, read beside the page. */
  ask<T>(path: string): Promise<T>;
}

/** Sets up browser and shop for a file, a server and a page for each of its tests. A request that leaves this machine and an error in the page fail the test. */
export function browsing(): Browsing {
  const parts: { browser?: Browser; assets?: string; shop?: Shop; page?: Page; server?: RunningServer } = {};
  const complaints: string[] = [];
  const clock = createClock(() => shop().now);
  const shop = () => present(parts.shop);
  const start: Browsing['start'] = (store = shop().store, port = 0) =>
    startServer({
      store,
      port,
      library: shop().library,
      assets: present(parts.assets),
      live: clock.live,
      clock: clock.controls,
      log: (line) => complaints.push(line.text),
    });

  beforeAll(async () => {
    [parts.browser, parts.assets, parts.shop] = await Promise.all([
      openChromium(chromium ?? ''),
      buildDashboard().then(({ folder }) => folder),
      openShop({ contacts: 18, days: 31.6 }),
    ]);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.shop?.close();
  });
  beforeEach(async () => {
    clock.reset();
    complaints.length = 0;
    parts.server = await start();
    parts.page = await present(parts.browser).newPage({ viewport: { width: 1440, height: 900 } });
    parts.page.on('pageerror', (error) => complaints.push(error.message));
    parts.page.on('requestfinished', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(request.url());
    });
  });
  afterEach(async () => {
    await parts.page?.close();
    await parts.server?.close();
    expect(complaints).toEqual([]);
  });

  return {
    get page() {
      return present(parts.page);
    },
    get shop() {
      return shop();
    },
    get server() {
      return present(parts.server);
    },
    set server(server) {
      parts.server = server;
    },
    get driven() {
      return clock.state.driven;
    },
    set driven(driven) {
      clock.state.driven = driven;
    },
    orders: clock.orders,
    open: async (path) => {
      await present(parts.page).goto(`${present(parts.server).url}${path}`);
    },
    start,
    emptyStore: () => createMemoryStore({ schema: shop().schema }),
    ask: async (path) => {
      const response = await fetch(`${present(parts.server).url}/api${path}`);
      return response.json();
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is there in tests only.');
  return value;
}

/** The clock of a running command, as far as the page sees it. */
function createClock(start: () => number) {
  const limits = { slowest: 1_000, fastest: 30 * DAY };
  const state = { stopped: false, perSecond: DAY, steps: 0, driven: true };
  const orders: ClockOrder[] = [];
  const report = (): ClockReport => {
    const now = start() + state.steps * HOUR;
    const controls = state.driven ? { controls: { stopped: state.stopped, next: now + HOUR, ...limits } } : {};
    return { now, perSecond: state.perSecond, paused: state.stopped, ...controls };
  };
  return {
    state,
    orders,
    reset: () => {
      Object.assign(state, { stopped: false, perSecond: DAY, steps: 0, driven: true });
      orders.length = 0;
    },
    live: (): LiveReport => ({ clock: report(), input: INPUT, temporalUi: 'http://127.0.0.1:8233/namespaces/default' }),
    controls: {
      ...limits,
      order: async (order: ClockOrder) => {
        orders.push(order);
        state.stopped = order.paused ?? (order.step === true || state.stopped);
        state.perSecond = order.perSecond ?? state.perSecond;
        state.steps += order.step === true ? 1 : 0;
        return report();
      },
    },
  };
}

const INPUT: NonNullable<LiveReport['input']> = {
  fed: 4_210,
  total: 24_476,
  parts: [
    { name: 'orders', origin: 'real', count: 1_301, note: 'Orders of 260 customers of a British gift shop, as they were placed.' },
    { name: 'carts', origin: 'derived', count: 1_540, note: 'One for each order, two hours before it.' },
  ],
  source: 'UCI Online Retail, DOI 10.24432/C5BW33, CC BY 4.0.',
};
