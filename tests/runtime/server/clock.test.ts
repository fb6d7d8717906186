/** `POST /api/clock`: the one thing that the page may change. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClockOrder, ClockReport, Overview } from '../../../runtime/report/types.ts';
import type { ClockControls } from '../../../runtime/server/clock-order.ts';
import { LIVE, NOW, seededStore } from './seed.ts';
import { type PageFolder, pageFolder, type Response, type Served, serve } from './serving.ts';

const DAY = 86_400_000;
let folder: PageFolder;
let server: Served;
let orders: ClockOrder[];
let clock: ClockReport;
const controls: ClockControls = {
  slowest: 1_000,
  fastest: 30 * DAY,
  order: async (order) => {
    orders.push(order);
    clock = { ...clock, paused: order.paused ?? clock.paused, perSecond: order.perSecond ?? clock.perSecond };
    return clock;
  },
};

beforeAll(async () => {
  folder = await pageFolder();
  server = await serve(await seededStore(0), folder.assets, { clock: controls, live: () => ({ ...LIVE, clock }) });
});
beforeEach(() => {
  orders = [];
  clock = { now: NOW, perSecond: DAY, paused: false };
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

const order = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  server.post('/api/clock', typeof body === 'string' ? body : JSON.stringify(body), headers);
const codeOf = ({ status, body }: Response): readonly [number, string] => [status, JSON.parse(body).error.code];

test.each<ClockOrder>([
  { paused: true },
  { paused: false },
  { perSecond: 1_000 },
  { perSecond: 30 * DAY },
  { step: true },
  { paused: true, perSecond: DAY },
])('%o is carried out, and the answer says where the clock stands then', async (asked) => {
  const response = await order(asked);
  expect(response.status, response.body).toBe(200);
  expect(orders).toEqual([asked]);
  expect(JSON.parse(response.body)).toEqual(clock);
});

test('what the page reads behind an order shows it', async () => {
  const paused = async (): Promise<boolean> => {
    const overview: Overview = JSON.parse((await server.get('/api/overview')).body);
    return overview.clock.paused;
  };
  expect(await paused()).toBe(false);
  await order({ paused: true });
  expect(await paused()).toBe(true);
});

describe('is refused with its reason, and nothing is carried out,', () => {
  test.each([
    ['{', 'JSON object'],
    ['[]', 'JSON object'],
    ['null', 'JSON object'],
    ['{}', 'says nothing'],
    [{ paused: 'yes' }, '`paused`'],
    [{ step: false }, '`step`'],
    [{ perSecond: 999 }, '`perSecond` is not a number of business milliseconds from 1000 to 2592000000'],
    [{ perSecond: 30 * DAY + 1 }, '`perSecond`'],
    ['{"perSecond":1e999}', '`perSecond`'],
    [{ perSecond: '1d' }, '`perSecond`'],
    [{ paused: true, speed: 3 }, '`speed` is not known'],
    [{ step: true, paused: false }, 'A step'],
    [`{"paused":true,"${'x'.repeat(2_000)}":1}`, 'JSON object'],
  ])('the order %o', async (body, why) => {
    const response = await order(body);
    expect(codeOf(response)).toEqual([400, 'bad-clock-order']);
    expect(JSON.parse(response.body).error.summary).toContain(why);
    expect(orders).toEqual([]);
  });

  test.each<readonly [string, Readonly<Record<string, string>>, number, string]>([
    ["another site's script", { origin: 'http://evil.example' }, 403, 'cross-site'],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403, 'cross-site'],
    ['a page without an origin', { origin: 'null' }, 403, 'cross-site'],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403, 'cross-site'],
    ['a fetch from a sibling', { 'sec-fetch-site': 'same-site' }, 403, 'cross-site'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['plain text, which needs no leave of the browser', { 'content-type': 'text/plain' }, 415, 'not-json'],
    ['a foreign name', { host: 'evil.example' }, 421, 'foreign-host'],
  ])('an order of %s', async (_, headers, status, code) => {
    expect(codeOf(await order({ paused: true }, headers))).toEqual([status, code]);
    expect(orders).toEqual([]);
  });

  test('a POST to any other path', async () => {
    expect(codeOf(await server.post('/api/overview', '{}'))).toEqual([405, 'method-not-allowed']);
  });

  test('any order where there is no clock to drive', async () => {
    const without = await serve(await seededStore(0), folder.assets);
    expect(codeOf(await without.post('/api/clock', '{"paused":true}'))).toEqual([409, 'no-clock']);
    await without.close();
  });
});

test('the page itself may order', async () => {
  const host = `127.0.0.1:${server.port}`;
  expect((await order({ paused: true }, { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});
