/** `relance dev` from its first start to its last stop, on one workspace. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MailSummary } from '../../runtime/report/types.ts';
import { type Ended, endCommands, logLines, relance, startRelance } from './support/command.ts';
import { serversOf } from './support/machine.ts';
import { mailsOf, overviewOf, pageOf, until } from './support/page.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

/** Rows that are wrong, each in its own way, under an order that is in order. */
const WRONG_ROWS = [
  '900001,22386,BAG,1,2010-12-03 10:00:00,1.95,12345.0,United Kingdom,GBP',
  '900001,22386,BAG,1,2010-12-03 10:00:00,1.95,12345.0,United Kingdom,GBP',
  '900002,22386,BAG,1,the third,1.95,12345.0,United Kingdom,GBP',
  '900003,22386,BAG,1,2010-12-03 10:00:00,1.9.5,12345.0,United Kingdom,GBP',
  '900004,22386,BAG,1,2010-12-03 10:00:00,1.95,12345.0,United Kingdom,XXQ',
];

/** What tells mails apart, whatever run they come from: run ids and codes differ from start to start. */
const identity = ({ campaign, step, to, subject, at }: MailSummary): string =>
  [new Date(at).toISOString(), campaign, step, to, subject].join(' ');

describe('relance dev', () => {
  let workspace: TestWorkspace;
  beforeAll(() => {
    workspace = copyExample();
    workspace.write('data/orders.csv', `${workspace.read('data/orders.csv')}${WRONG_ROWS.join('\n')}\n`);
  });
  afterEach(endCommands);
  afterAll(() => workspace.dispose());

  const isCleanEnd = ({ code, stdout, stderr }: Ended): void => {
    expect(code, stderr).toBe(0);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(logLines(stderr), 'every line of stderr is one JSON object').toHaveLength(lines.length);
    expect(serversOf(workspace)).toEqual([]);
  };
  let stoppedAt = 0;
  let firstMails: readonly MailSummary[] = [];
  let allMails: readonly string[] = [];

  it('says what it does with each row, shows campaigns and mails on the page, and stops at Ctrl-C with nothing left behind', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '1d']);
    const page = await pageOf(dev);
    expect((await dev.log('orders')).message).toBe(
      `136 rows read from ${workspace.folder}/data/orders.csv: 131 rows imported as 11 orders, 1 skipped (duplicate row), 1 skipped (no sale), 3 rejected.`,
    );
    const file = `${workspace.folder}/data/orders.csv`;
    const warnings = logLines(dev.stderr()).filter((line) => line.event === 'warning');
    expect(warnings.map((line) => line.message.split('. Then import')[0])).toEqual([
      `${file}:134:1: The row repeats line 133 of order \`900001\` exactly; it counts once.\n  If both were sold, write them as one row with the sum of the quantities.`,
      `${file}:135:20: \`the third\` in \`InvoiceDate\` is not a date and time.\n  Write a local time like \`2010-12-01 09:37:00\`, or an instant like \`2010-12-01T09:37:00Z\``,
      `${file}:136:40: \`1.9.5\` in \`UnitPrice\` is not an amount of GBP.\n  Write a decimal with a point and at most 2 digits after it, such as \`2.55\` or \`2.55 GBP\``,
      `${file}:137:68: \`XXQ\` in \`Currency\` is not an ISO 4217 currency.\n  Give amounts in GBP, the currency that relance.yaml sets for the store`,
    ]);
    const overview = await until(page, ({ caught, campaigns }) => caught > 1 && campaigns.some(({ runs }) => runs.waiting > 0));
    expect(overview.campaigns.map(({ name }) => name)).toEqual(expect.arrayContaining(['cart_recovery', 'first_order_nudge', 'welcome']));
    expect(overview.input?.source).toMatch(/Online Retail.*Creative Commons/);
    firstMails = await mailsOf(page);
    expect(firstMails[0]).toMatchObject({ campaign: 'welcome', step: 'email_welcome', subject: 'Welcome to Lantern & Loom' });
    expect(firstMails[0]?.reason?.sentence).toMatch(/contact registered/i);
    const html = await (await fetch(`${page}/api/mails/${encodeURIComponent(firstMails[0]?.id ?? '')}/html`)).text();
    expect(html).toContain('Three for two on candles');

    const second = await relance(['dev', workspace.folder]);
    expect(second.code).toBe(3);
    expect(second.stderr).toContain(
      `error: \`relance dev\` runs on \`${workspace.folder}\` already (process ${dev.pid}).
  why:  Two of them would share one database and one clock.
  help: Use the one that runs, or stop it with Ctrl-C in its terminal (or \`kill ${dev.pid}\`).\n`,
    );

    dev.signal('SIGINT');
    const ended = await dev.ended;
    isCleanEnd(ended);
    stoppedAt = Date.parse(String(logLines(ended.stderr).find((line) => line.event === 'stopped')?.clock));
  });

  it('can be stopped while it starts; a Ctrl-C that comes twice, as npm passes it on, is one', async () => {
    const dev = startRelance(['dev', workspace.folder]);
    await dev.log('temporal');
    dev.signal('SIGINT');
    dev.signal('SIGINT');
    const ended = await dev.ended;
    isCleanEnd(ended);
    expect(logLines(ended.stderr).filter((line) => line.level !== 'info' && !line.message.includes('orders.csv'))).toEqual([]);
    expect(ended.stderr).not.toContain('"event":"page"');
  });

  it('goes on where it was at the next start: nothing is lost, and nothing is sent twice', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '20d']);
    const clock = await dev.log('clock');
    expect(clock.message).toMatch(/^goes on at /);
    expect(Date.parse(String(clock.clock))).toBe(stoppedAt);
    const page = await pageOf(dev);
    await dev.log('idle');
    const mails = await mailsOf(page);
    expect(mails.slice(0, firstMails.length)).toEqual(firstMails);
    expect(new Set(mails.map(({ run, step }) => `${run}/${step}`)).size).toBe(mails.length);
    const { campaigns, input } = await overviewOf(page);
    expect(campaigns.filter(({ runs }) => runs.waiting > 0)).toEqual([]);
    expect(input?.fed).toBe(input?.total);
    allMails = mails.map(identity);
    dev.signal('SIGTERM');
    isCleanEnd(await dev.ended);
  });

  it('starts over with --fresh, and an uninterrupted run sends the same mails', async () => {
    const dev = startRelance(['dev', workspace.folder, '--fresh', '--speed', '20d']);
    expect((await dev.log('clock')).message).toMatch(/^starts at 2010-11-/);
    const page = await pageOf(dev);
    await dev.log('idle');
    const mails = await mailsOf(page);
    expect(mails.map(identity).sort()).toEqual([...allMails].sort());
    dev.signal('SIGINT');
    isCleanEnd(await dev.ended);
  });

  it('ends by itself with --exit-when-done', async () => {
    const { code, stdout, stderr } = await relance(['dev', workspace.folder, '--exit-when-done']);
    expect(code, stderr).toBe(0);
    expect(stdout).toBe('');
    const [idle, stopped, ...rest] = stderr
      .slice(stderr.indexOf('Idle '))
      .split('\n')
      .filter((line) => !line.startsWith(' '));
    expect(idle).toMatch(/^Idle {7}2010-12-13 {2}0 runs waiting, \d+ ended, \d+ mails, \d+ SMS$/);
    expect(stopped).toMatch(/^Stopped {4}2010-12-13 {2}0 runs waiting, \d+ ended, \d+ mails, \d+ SMS$/);
    expect(rest.filter((line) => line !== '' && line !== 'Stopping the servers …')).toEqual([]);
  });
});
