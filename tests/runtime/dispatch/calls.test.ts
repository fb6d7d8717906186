/** Calls through the outbox: claimed and fenced as messages are, tried again with the same id and body, and given up in time (semantics §4). */
import { afterEach, describe, expect, test } from 'vitest';
import { claim, LEASE_MS } from '../../../runtime/dispatch/claim.ts';
import { recordAnswer } from '../../../runtime/dispatch/deliver-call.ts';
import { openEndpoints } from '../../../runtime/endpoints/open-endpoints.ts';
import type { OutboxRow } from '../../../runtime/store/port.ts';
import { type Gateway, say, startGateway } from '../channels/sms/gateway.ts';
import { verifies } from '../endpoints/receiver.ts';
import { createWorld, HOUR, type World } from '../world/create-world.ts';

const SECRET = 'whsec_c3VwZXIgc2VjcmV0IGtleSBvZiB0aGUgc2hvcA==';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function server(answer: Parameters<typeof startGateway>[0]): Promise<Gateway> {
  const started = await startGateway(answer);
  closing.push(started.close);
  return started;
}

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
endpoints:
  erp: { url: "env:ERP_URL", secret: "env:ERP_SECRET", give_up_after: 10s, reply: { state: text } }
`;

/** A world whose endpoint is at this address, with a run that is about to call it. */
async function world(url: string, steps = 'call erp as reply with { city: contact.city } else { stop outcome silent }'): Promise<World> {
  const { endpoints } = await settingsOf();
  const made = await createWorld(
    {
      campaigns: `campaign c { once when contact registered unless purchased then { ${steps} if contact.city == "x" { stop } } }`,
      settings: SETTINGS,
      contacts: { ada: { city: 'Lyon' } },
    },
    undefined,
    openEndpoints(endpoints, { environment: { ERP_URL: url, ERP_SECRET: SECRET } }).endpoints,
  );
  await made.receive(HOUR, { event: 'contact registered' });
  await made.engine.route(made.start + HOUR);
  await made.engine.startRuns();
  return made;
}

async function settingsOf() {
  const { build } = await createWorld({ campaigns: '', settings: SETTINGS });
  return build.settings;
}

const dispatch = (given: World): Promise<number> => given.engine.dispatch(given.start + HOUR, given.realNow);
async function rowOf(given: World): Promise<OutboxRow> {
  const row = (await given.messages()).find(({ kind }) => kind === 'call');
  if (row === undefined) throw new Error('There is no call.');
  return row;
}

describe('a call', () => {
  test('is signed, answered, and read as far as relance.yaml declares it', async () => {
    const { url, asked } = await server((response) => say(response, 201, { state: 'fine', note: 'private' }));
    const given = await world(url);
    await given.settle(HOUR);
    const [request] = asked;
    if (request === undefined) throw new Error('Nothing was asked.');
    expect(await verifies(request, SECRET)).toBe(true);
    const { id: run } = await given.run();
    expect(JSON.parse(request.body)).toEqual({
      id: `${run}-000-reply-1`,
      endpoint: 'erp',
      campaign: 'c',
      run,
      label: 'reply',
      at: new Date(given.start + HOUR).toISOString(),
      arguments: { city: 'Lyon' },
    });
    expect(request.headers['webhook-id']).toBe(`${run}-000-reply-1`);
    expect(await rowOf(given)).toMatchObject({ state: 'sent', reply: { status: 201, fields: { state: 'fine' } } });
    expect(await given.run()).toMatchObject({ outcome: 'completed', bindings: { reply: { kind: 'reply', endpoint: 'erp' } } });
    expect(JSON.stringify(await given.messages())).not.toContain('private');
  });

  test('that fails is tried again with the same id and the same bytes, after growing pauses of real time', async () => {
    const statuses = [503, 429, 200];
    const { url, asked } = await server((response) => say(response, statuses.shift() ?? 200, { state: 'fine' }));
    const given = await world(url);
    await dispatch(given);
    expect(await rowOf(given)).toMatchObject({ state: 'queued', reason: 'HTTP 503 Service Unavailable', retryAt: given.realNow + 500 });
    expect(await dispatch(given)).toBe(0);
    given.realNow += 500;
    await dispatch(given);
    expect(await rowOf(given)).toMatchObject({ state: 'queued', retryAt: given.realNow + 1_000, attempts: 2 });
    given.realNow += 1_000;
    await given.settle(HOUR);
    expect(asked.map(({ headers, body }) => [headers['webhook-id'], headers['idempotency-key'], body])).toEqual(
      asked.map(() => [asked[0]?.headers['webhook-id'], asked[0]?.headers['webhook-id'], asked[0]?.body]),
    );
    expect(asked).toHaveLength(3);
    for (const request of asked) expect(await verifies(request, SECRET)).toBe(true);
    expect(await given.run()).toMatchObject({ outcome: 'completed' });
  });

  test('is given up when its patience is over, also on a clock that waits for it', async () => {
    const { url, asked } = await server((response) => say(response, 500));
    const given = await world(url);
    for (let round = 0; round < 20; round += 1) {
      await dispatch(given);
      given.realNow += 10_000;
    }
    // Pauses of 0.5, 1, 2, 4 and 8 seconds make more than ten.
    expect(asked).toHaveLength(5);
    await given.settle(HOUR);
    expect(await given.run()).toMatchObject({ outcome: 'silent' });
    expect((await given.journal()).filter((line) => / reply( |$)/.test(line))).toEqual([
      'called reply',
      'unanswered reply (refused: gave up: HTTP 500 Internal Server Error)',
      'not sent reply (refused: gave up: HTTP 500 Internal Server Error)',
    ]);
  });

  test('whose run has ended meanwhile is not repeated', async () => {
    const { url, asked } = await server((response) => say(response, 500));
    const given = await world(url, 'call erp wait 1d');
    await dispatch(given);
    given.realNow += 500;
    await given.at(HOUR, { event: 'order placed', about: 'o1', with: { total: '5.00 EUR' } });
    expect(await rowOf(given)).toMatchObject({ state: 'withdrawn', reason: 'the run ended meanwhile: unless' });
    expect(asked).toHaveLength(1);
  });
});

describe('a dispatcher', () => {
  test('that died while it called is taken over: the call is made again, and its late answer counts for nothing', async () => {
    const { url, asked } = await server((response) => say(response, 200, { state: 'fine' }));
    const given = await world(url);
    const candidate = await rowOf(given);
    const instants = { now: given.start + HOUR, realNow: given.realNow };
    const claimed = await claim(given.store, candidate, instants);
    if (claimed === undefined || claimed === 'busy') throw new Error('It could not be claimed.');
    given.realNow += LEASE_MS;
    await dispatch(given);
    expect(await rowOf(given)).toMatchObject({ state: 'queued', reason: 'its dispatcher died while sending' });
    await recordAnswer(given.store, claimed, { kind: 'answered', status: 200, body: { state: 'late' } }, instants);
    expect((await rowOf(given)).state).toBe('queued');
    given.realNow += 500;
    await given.settle(HOUR);
    expect(asked).toHaveLength(1);
    expect(await rowOf(given)).toMatchObject({ state: 'sent', reply: { fields: { state: 'fine' } } });
  });
});

describe('a secret', () => {
  test('is written down nowhere, and neither is an address of the environment', async () => {
    const { url } = await server((response, { headers }) => say(response, 400, { echo: headers }));
    const given = await world(`${url}?token=t0ken`);
    await given.settle(HOUR);
    const run = await given.run();
    expect(run).toMatchObject({ outcome: 'silent' });
    const kept = await given.read(async (tx) => [
      await tx.outbox.all(),
      await tx.journal.read({}),
      await tx.runs.all(),
      await tx.deployments.workspace(),
      await tx.deadLetters.all(),
      await tx.events.ofContact(run.contact, ['contact registered'], -1),
    ]);
    const text = JSON.stringify([kept, given.alerts]);
    expect(text).toContain('env:ERP_SECRET');
    for (const secret of [SECRET, SECRET.slice(6), 't0ken', '127.0.0.1']) expect(text).not.toContain(secret);
  });
});

describe('endpoints', () => {
  test('whose variables are not set are caught where that is asked for, and an error elsewhere', async () => {
    const { endpoints } = await settingsOf();
    const opened = openEndpoints(endpoints, { environment: { ERP_URL: 'https://erp.example' }, catchUnset: true });
    expect(opened.caught).toEqual(['erp']);
    expect(await opened.endpoints.call({ endpoint: 'erp', id: 'x', body: '{}', attempt: 1, at: 0 })).toEqual({
      kind: 'answered',
      status: 200,
      body: null,
      caught: true,
    });
    expect(() => openEndpoints(endpoints, { environment: { ERP_URL: 'https://erp.example' } })).toThrow('`ERP_SECRET` is not set');
    expect(await opened.endpoints.call({ endpoint: 'crm', id: 'x', body: '{}', attempt: 1, at: 0 })).toEqual({
      kind: 'refused',
      reason: 'no endpoint crm',
    });
  });

  test.each(['erp.example', 'ftp://erp.example', 'https://user:pass@erp.example'])(
    'at `%s` are none, which is told without it',
    async (url) => {
      const { endpoints } = await settingsOf();
      const open = (): unknown => openEndpoints(endpoints, { environment: { ERP_URL: url, ERP_SECRET: SECRET }, catchUnset: true });
      expect(open).toThrow('The address of the endpoint `erp` is none.');
      expect(open).not.toThrow('erp.example');
    },
  );

  test('that are caught are told in the journal', async () => {
    const { endpoints } = await settingsOf();
    const given = await createWorld(
      { campaigns: 'campaign c { once when contact registered then call erp }', settings: SETTINGS, contacts: { ada: {} } },
      undefined,
      openEndpoints(endpoints, { environment: {}, catchUnset: true }).endpoints,
    );
    await given.at(HOUR, { event: 'contact registered' });
    expect(await given.journal()).toContain('answered call_erp (caught, not sent)');
  });
});
