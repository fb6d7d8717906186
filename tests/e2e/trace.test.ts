/** `relance trace` as people call it: on the database of a workspace, whether its server runs or not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ContactDetail, RunDetail } from '../../runtime/report/types.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import { contactId, playScene } from '../runtime/report/scene.ts';
import { type Ended, endCommands, relance } from './support/command.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: "TestShop" }
`;

/** What stands under the names of runs and days, for one contact of the scene. */
const ADA = `ada@x.example  (${contactId('ada')}; Lyon, FR)
  consents: email, sms
  segments: big_buyers, french
  coupons:  ten CODE

Runs
  #1  hello  contact registered  2026-01-05 10:00 to 2026-01-08 10:00: greeted  RUN

2026-01-05  Monday
  10:00      Contact updated (city: Lyon; consents: email, sms; country: FR; email: ada@x.example; first_name: Ada; phone: +33612345678)
  10:00      Contact registered
  10:00  #1  Started hello: contact registered  [case.campaign:16]
  10:00  #1  contact.country == "FR"? yes  [case.campaign:19]
  10:00  #1  Gave the coupon ten, code CODE (10% off the order, valid 2 weeks)  [case.campaign:20]
  10:00  #1  Offer is on its way  [case.campaign:21]
  10:00  #1  Offer was sent  [case.campaign:21]

2026-01-06  Tuesday
  10:00      Contact registered
  10:00      Did not start hello on contact registered: it starts at most every 30 days

2026-01-08  Thursday
  10:00  #1  Added to big buyers  [case.campaign:26]
  10:00  #1  Thanks (SMS) is on its way  [case.campaign:27]
  10:00  #1  Stopped as greeted  [case.campaign:28]
  10:00  #1  Thanks (SMS) was sent  [case.campaign:27]
`;

describe('relance trace', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let played = false;
  const dataRoot = (): string => join(folder, '.relance', 'postgres');
  const trace = (...args: readonly string[]): Promise<Ended> => relance(['trace', ...args]);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'relance-trace-test-'));
    writeFileSync(join(folder, 'relance.yaml'), SETTINGS);
    mkdirSync(dataRoot(), { recursive: true });
    server = await startEmbeddedPostgres({ dataRoot: dataRoot(), settings: { fsync: 'off' } });
  });
  afterEach(endCommands);
  afterAll(async () => {
    await removeEmbeddedPostgres({ dataRoot: dataRoot() });
    rmSync(folder, { recursive: true, force: true });
  });

  /** Once: what it plays stays in the database. */
  async function play(): Promise<void> {
    if (played) return;
    played = true;
    await playScene(async (schema) => {
      const store = await createPostgresStore({ connection: server.connection, schema });
      onTestFinished(() => store.close());
      return store;
    });
  }

  const contactOf = ({ stdout }: Ended): ContactDetail => JSON.parse(stdout).contact;

  it('tells a contact day by day, with runs, reasons and places, while the server runs', async () => {
    await play();
    const json = await trace('ada@x.example', folder, '--json');
    expect(json.code, json.stderr).toBe(0);
    const { coupons, runs } = contactOf(json);
    const { code, stdout, stderr } = await trace('ADA@x.example', folder);
    expect(code, stderr).toBe(0);
    expect(stdout.replaceAll(coupons[0]?.code ?? '', 'CODE').replaceAll(runs[0]?.id ?? '', 'RUN')).toBe(ADA);
  });

  it('writes one JSON object, the same that the page has', async () => {
    const { code, stdout } = await trace('+33 6 12 34 56 78', folder, '--json');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const { ok, contact } = JSON.parse(stdout);
    expect(ok).toBe(true);
    expect(contact).toMatchObject({ id: contactId('ada'), name: 'ada@x.example', runs: [{ campaign: 'hello', outcome: 'greeted' }] });
  });

  it('keeps to one campaign', async () => {
    const { code, stdout } = await trace('cyd@x.example', folder, '--campaign', 'carts');
    expect(code).toBe(0);
    expect(stdout).toContain('#1  carts  cart abandoned after 1d (cart-1)');
    expect(stdout).toContain('Ended before its first message, since the goal was reached: order placed');
    expect(stdout).not.toContain('hello');
  });

  it('says what was searched where nobody is found, and names those between whom it cannot choose', async () => {
    const nobody = await trace('eve@x.example', folder);
    expect(nobody).toMatchObject({ code: 2, stdout: '' });
    expect(nobody.stderr).toContain('error: No run and no contact is known as `eve@x.example`.');
    expect(nobody.stderr).toContain('ids of runs; ids, keys, e-mail addresses and phone numbers of contacts');
    const several = await trace('c_', folder);
    expect(several).toMatchObject({ code: 2, stdout: '' });
    for (const name of ['ada', 'ben', 'cyd']) expect(several.stderr).toContain(`${name}@x.example (${contactId(name)})`);
    const campaign = await trace('ada@x.example', folder, '--campaign', 'nothing');
    expect(campaign).toMatchObject({ code: 2, stdout: '' });
    expect(campaign.stderr).toContain('error: `--campaign nothing` cannot be used.');
  });

  it('works when no server runs, and leaves none behind; tells a run by its id', async () => {
    await server.stop();
    const { runs } = contactOf(await trace(contactId('cyd'), folder, '--json'));
    const id = runs.find(({ campaign }) => campaign === 'carts')?.id ?? '';
    const { code, stdout, stderr } = await trace(id, folder);
    expect(code, stderr).toBe(0);
    expect(stdout).toBe(`cyd@x.example  (${contactId('cyd')})

Runs
  #1  carts  cart abandoned after 1d (cart-1)  2026-01-06 11:00 to 2026-01-07 10:00: exited  ${id}

2026-01-06  Tuesday
  11:00      Cart abandoned for 1 day: cart-1
  11:00  #1  Started carts: cart abandoned after 1d (cart-1)  [case.campaign:34]

2026-01-07  Wednesday
  10:00      Order placed: order o-1, 80.00 EUR
  10:00  #1  Ended before its first message, since the goal was reached: order placed  [case.campaign:35]
`);
    const run: RunDetail = JSON.parse((await trace(id, folder, '--json')).stdout).run;
    expect(run).toMatchObject({ id, campaign: 'carts', source: 'case.campaign' });
    const other = await trace(id, folder, '--campaign', 'hello');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain(`The run ${id} is one of carts.`);
  });

  it('says that nothing has run yet, and makes no database for it', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'relance-trace-empty-'));
    onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
    writeFileSync(join(empty, 'relance.yaml'), SETTINGS);
    const { code, stdout, stderr } = await trace('ada@x.example', empty);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('has run in');
    expect(stderr).toContain('help: Run `relance dev` or `relance import` first');
    expect(stderr).not.toContain('Postgres …');
  });
});
