import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CampaignDetail,
  ContactDetail,
  Contacts,
  Coupons,
  Inbox,
  MailDetail,
  Overview,
  RunDetail,
  Runs,
  Segments,
  Unsent,
} from '../../../runtime/report/types.ts';
import { DAY, emptyStore, LIVE, MAIL_HTML, mailId, NOW, OLD_REVISION, seededStore } from './seed.ts';
import { type PageFolder, pageFolder, type Served, serve } from './serving.ts';

let folder: PageFolder;
let server: Served;
beforeAll(async () => {
  folder = await pageFolder();
  server = await serve(await seededStore(), folder.assets);
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

async function read<T>(path: string, from: Served = server): Promise<T> {
  const response = await from.get(path);
  expect(response.status, response.body).toBe(200);
  const body: T = JSON.parse(response.body);
  return body;
}

const mailPath = (campaign: string, n: number): string => `/api/mails/${encodeURIComponent(mailId(campaign, n))}`;

describe('the overview', () => {
  test('tells the shop, the clock and how much of the input was fed', async () => {
    const overview = await read<Overview>('/api/overview');
    expect(overview.shop).toEqual({ name: 'Gift Corner', timeZone: 'Europe/London' });
    expect(overview.clock).toEqual(LIVE.clock);
    expect(overview.input).toEqual(LIVE.input);
    expect(overview.caught).toBe(9);
  });

  test('counts the runs of each campaign by where they stand', async () => {
    const { campaigns } = await read<Overview>('/api/overview');
    expect(campaigns.map((campaign) => campaign.name)).toEqual(['cart_recovery', 'first_order_nudge', 'welcome']);
    const welcome = campaigns.find((campaign) => campaign.name === 'welcome');
    expect(welcome?.runs).toEqual({
      queued: 0,
      waiting: 3,
      done: 2,
      exited: 1,
      goal: 1,
      failed: 1,
      outcomes: [
        { outcome: 'completed', count: 2 },
        { outcome: 'exited', count: 1 },
        { outcome: 'failed', count: 1 },
        { outcome: 'goal', count: 1 },
      ],
    });
    expect(welcome?.mails).toEqual({ queued: 0, sent: 3, byChannel: [{ channel: 'email', sent: 3 }], stopped: 0, unknown: 0 });
  });

  test('names the trigger in the language and the older revisions that still have runs', async () => {
    const { campaigns } = await read<Overview>('/api/overview');
    expect(campaigns[0]).toMatchObject({
      documentation: 'Bring back carts that were left for three days.',
      triggers: ['cart abandoned after 3d'],
      revision: '3f2a9c017be4d581',
      olderRevisions: [{ revision: OLD_REVISION, waiting: 1 }],
    });
  });

  test('is empty, not wrong, before anything is deployed', async () => {
    const empty = await serve(emptyStore(), folder.assets, { live: () => ({ clock: LIVE.clock }) });
    expect(await read<Overview>('/api/overview', empty)).toEqual({
      clock: LIVE.clock,
      campaigns: [],
      caught: 0,
      totals: { contacts: 0, runs: 0, couponsGiven: 0, couponsRedeemed: 0, segments: 0 },
    });
    await empty.close();
  });
});

describe('the inbox', () => {
  test('lists mails newest first with run, step and reason', async () => {
    const { mails, more } = await read<Inbox>('/api/inbox');
    expect(more).toBe(false);
    expect(mails.map((mail) => mail.at)).toEqual(mails.map((mail) => mail.at).sort((a, b) => b - a));
    expect(mails[0]).toMatchObject({
      id: mailId('cart_recovery', 0),
      subject: 'You left something behind: 20 % off until Sunday',
      to: 'person0@shop.example',
      at: NOW,
      campaign: 'cart_recovery',
      run: 'r_cart_recovery_0',
      step: 'reminder',
      reason: { trigger: 'cart abandoned after 3d', about: 'cart-0', enteredAt: NOW - 2 * 86_400_000 },
    });
  });

  test('can be narrowed to a campaign and read page by page', async () => {
    const first = await read<Inbox>('/api/inbox?campaign=welcome&limit=2');
    const second = await read<Inbox>('/api/inbox?campaign=welcome&limit=2&offset=2');
    expect([first.mails.length, first.more, second.mails.length, second.more]).toEqual([2, true, 1, false]);
    expect([...first.mails, ...second.mails].map((mail) => mail.id)).toEqual([0, 1, 2].map((n) => mailId('welcome', n)));
  });

  test('can be narrowed to a channel, and says which there are', async () => {
    expect((await read<Inbox>('/api/inbox?channel=sms')).mails).toEqual([]);
    expect((await read<Inbox>('/api/inbox?channel=email')).mails).toHaveLength(9);
    const response = await server.get('/api/inbox?channel=fax');
    expect([response.status, JSON.parse(response.body).error.code]).toEqual([400, 'bad-filter']);
    expect(response.body).toContain('`email` or `sms`');
  });

  test.each(['limit=0', 'limit=501', 'limit=-1', 'limit=ten', 'offset=-1', 'offset=1e9'])(
    'refuses the page %s and says what it takes',
    async (query) => {
      const response = await server.get(`/api/inbox?${query}`);
      expect(response.status).toBe(400);
      expect(JSON.parse(response.body).error).toMatchObject({ code: 'bad-page', help: expect.stringContaining('1 to 500') });
    },
  );
});

describe('a mail', () => {
  test('comes with its text, headers, source and the journal of its run', async () => {
    const mail = await read<MailDetail>(mailPath('cart_recovery', 1));
    expect(mail).toMatchObject({
      subject: 'You left something behind: 20 % off until Sunday',
      hasHtml: true,
      from: 'Gift Corner <hello@gift-corner.example>',
    });
    expect(mail.text).toContain('SAVE-7KQ2MX');
    expect(mail.headers).toContainEqual({ name: 'X-Relance-Run', value: 'r_cart_recovery_1' });
    expect(mail.raw).toContain('X-Relance-Run: r_cart_recovery_1');
    expect(mail.runState).toEqual({ status: 'waiting', at: 'cooling' });
    expect(mail.journal.map((line) => line.kind)).toEqual(['entered', 'gave', 'queued', 'sent']);
    expect(mail.journal[1]?.notes).toEqual([
      { name: 'coupon', value: 'save20' },
      { name: 'code', value: 'SAVE-7KQ2MX' },
    ]);
  });

  test('is shown as it was sent, with links that open in a new tab', async () => {
    const { status, headers, body } = await server.get(`${mailPath('cart_recovery', 1)}/html`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe(MAIL_HTML.replace('<head>', '<head><base target="_blank">'));
  });

  test.each(['/api/mails/nobody', '/api/mails/nobody/html', '/api/mails/%E0%A4%A'])(
    'that does not exist (%s) is a clear 404',
    async (path) => {
      const response = await server.get(path);
      expect(response.status).toBe(404);
      expect(JSON.parse(response.body).error.code).toBe('unknown-mail');
    },
  );
});

test('messages that did not go are listed with their reason, refused entries are not', async () => {
  const { messages, more } = await read<Unsent>('/api/unsent');
  expect(more).toBe(false);
  expect(messages.map((message) => [message.kind, message.reason])).toEqual([
    ['withdrawn', 'The run had ended: order placed'],
    ['skipped', 'No consent to email'],
  ]);
  expect((await read<Unsent>('/api/unsent?campaign=welcome')).messages).toHaveLength(1);
});

describe('campaigns, runs and contacts', () => {
  test('a campaign comes with its picture and its counts', async () => {
    const detail = await read<CampaignDetail>('/api/campaigns/welcome');
    expect(detail).toMatchObject({ name: 'welcome', source: 'campaigns/seed.campaign', entry: 'repeatable per contact' });
    expect(detail.picture.boxes.length).toBeGreaterThan(0);
    expect(detail.counts['trigger 1']).toEqual({ here: 0, passed: 8, failed: 0 });
  });

  test('runs come page by page, narrowed by what is asked', async () => {
    const live = await read<Runs>('/api/runs?campaign=welcome&status=live&limit=2');
    expect([live.total, live.more, live.runs.length]).toEqual([3, true, 2]);
    expect(live.runs[0]).toMatchObject({ campaign: 'welcome', status: 'live', trigger: 'contact registered' });
    const ended = await read<Runs>('/api/runs?campaign=welcome&status=ended&outcome=goal');
    expect(ended.runs).toMatchObject([{ outcome: 'goal', status: 'ended', endedAt: NOW - 10 * DAY }]);
    expect((await server.get('/api/runs?status=sleeping')).status).toBe(400);
  });

  test("a run comes with its timeline, and with the address of Temporal's own page where there is one", async () => {
    const served = await serve(await seededStore(), folder.assets, {
      live: () => ({ ...LIVE, temporalUi: 'http://127.0.0.1:8233/namespaces/default' }),
    });
    const run = await read<RunDetail>('/api/runs/r_welcome_1', served);
    expect(run.temporal).toBe('http://127.0.0.1:8233/namespaces/default/workflows/welcome%2Fr_welcome_1');
    expect(run.timeline.map(({ kind }) => kind)).toEqual(['event', 'entered', 'gave', 'queued', 'sent']);
    expect((await read<Runs>('/api/runs?limit=1', served)).runs[0]?.temporal).toContain('/workflows/');
    expect((await read<RunDetail>('/api/runs/r_welcome_0')).temporal).toBeUndefined();
    await served.close();
  });

  test('contacts are listed and found, and one comes with its runs', async () => {
    const all = await read<Contacts>('/api/contacts?limit=5');
    expect([all.contacts.length, all.more]).toEqual([5, true]);
    const [first] = all.contacts;
    expect((await read<Contacts>(`/api/contacts?q=${first?.id}`)).contacts).toEqual([first]);
    expect((await read<Contacts>('/api/contacts?q=nobody')).contacts).toEqual([]);
    const run = await read<RunDetail>('/api/runs/r_welcome_0');
    const contact = await read<ContactDetail>(`/api/contacts/${run.contact}`);
    expect(contact.runs.map(({ id }) => id)).toEqual(['r_welcome_0']);
  });

  test('coupons and segments are listed', async () => {
    expect(await read<Coupons>('/api/coupons')).toEqual({ coupons: [], given: [], more: false });
    expect(await read<Segments>('/api/segments')).toEqual({ segments: [] });
  });

  test.each([
    ['/api/campaigns/nothing', 'unknown-campaign'],
    ['/api/runs/nothing', 'unknown-run'],
    ['/api/contacts/nothing', 'unknown-contact'],
    ['/api/segments/nothing', 'unknown-segment'],
    ['/api/runs/%E0%A4%A', 'unknown-run'],
    ['/api/nothing', 'unknown-path'],
    ['/api/clock', 'unknown-path'],
  ])('%s is a clear 404 (%s)', async (path, code) => {
    const response = await server.get(path);
    expect([response.status, JSON.parse(response.body).error.code]).toEqual([404, code]);
  });

  test.each(['runs', 'contacts', 'coupons', 'segments/any'])('a page of %s that does not exist is refused', async (list) => {
    expect((await server.get(`/api/${list}?limit=501`)).status).toBe(400);
    expect((await server.get(`/api/${list}?offset=100001`)).status).toBe(400);
  });
});

test('health is the health of the store', async () => {
  expect((await server.get('/healthz')).body).toBe('{"status":"ok"}');
  const store = await seededStore(0);
  const broken = await serve({ ...store, transaction: () => Promise.reject(new Error('no database')) }, folder.assets);
  const response = await broken.get('/healthz');
  expect(response.status).toBe(500);
  expect(response.body).not.toContain('no database');
  expect(broken.failures).toEqual([new Error('no database')]);
  await broken.close();
});

test('many readers at once cost one reading of the overview', async () => {
  let asked = 0;
  const counting = await serve(await seededStore(0), folder.assets, {
    live: () => {
      asked++;
      return LIVE;
    },
  });
  await Promise.all(Array.from({ length: 10 }, () => counting.get('/api/overview')));
  expect(asked).toBeLessThan(5);
  await counting.close();
});
