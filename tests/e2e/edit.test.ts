/** A workspace that is edited between two starts: what runs keeps its revision, what enters takes the new one, and a mistake changes nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endCommands, relance, startRelance } from './support/command.ts';
import { deployedIn, rowsOf, serversOf } from './support/machine.ts';
import { campaignOf, mailsOf, pageOf, until } from './support/page.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const FILE = 'first-order-nudge.campaign';

describe('a campaign that is edited while runs of it wait', () => {
  let workspace: TestWorkspace;
  let before: readonly string[] = [];
  beforeAll(() => {
    workspace = copyExample();
  });
  afterEach(endCommands);
  afterAll(() => workspace.dispose());

  it('is deployed at the first start', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '1d']);
    await until(await pageOf(dev), ({ campaigns }) =>
      campaigns.some(({ name, runs }) => name === 'first_order_nudge' && runs.waiting >= 2),
    );
    dev.signal('SIGINT');
    expect((await dev.ended).code).toBe(0);
    before = await deployedIn(workspace);
    expect(before.map((name) => name.split('@')[0])).toEqual(expect.arrayContaining(['cart_recovery', 'first_order_nudge', 'welcome']));
    expect(before).toHaveLength(45);
  });

  it.each([
    [
      'a campaign',
      FILE,
      'wait 1w as first_week',
      'wait 1 fortnight as first_week',
      1,
      'error[unexpected-syntax]: Something else belongs here.',
    ],
    [
      'a message',
      'messages/welcome.email.mjml',
      '</mj-body>',
      '</mj-bdy>',
      1,
      'error[message-mjml-tags]: The MJML tags of this message do not nest.',
    ],
    ['the settings', 'relance.yaml', 'currency: GBP', 'currency: POUND', 1, 'error['],
    ['the orders', 'data/orders.csv', 'InvoiceNo,StockCode', 'InvoiceNo,Stock', 3, 'has no column for `product`'],
  ])('with a mistake in %s it is refused: no server is started, and what was deployed stays', async (_, file, from, to, code, says) => {
    workspace.edit(file, from, to);
    workspace.edit('welcome.campaign', '/// Says thank you', '/// Says hello\n/// and thank you');
    const ended = await relance(['dev', workspace.folder]);
    workspace.restore(file);
    workspace.restore('welcome.campaign');
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr).not.toContain('Temporal');
    expect(serversOf(workspace)).toEqual([]);
    expect(await deployedIn(workspace)).toEqual(before);
  });

  it('goes on by its own revision, with its own messages, and new entries take the new one', async () => {
    // The first offer gets a new text under a new name, and its old file is gone.
    workspace.edit(FILE, 'email first_order_offer\n', 'email warm_welcome_offer\n');
    workspace.write(FILE, workspace.read(FILE).replaceAll('expect email first_order_offer', 'expect email warm_welcome_offer'));
    const offer = workspace.read('messages/first_order_offer.email.mjml');
    workspace.write('messages/warm_welcome_offer.email.mjml', offer.replace(/^subject: .*$/m, 'subject: "10% to warm up"'));
    workspace.remove('messages/first_order_offer.email.mjml');

    const dev = startRelance(['dev', workspace.folder, '--speed', '20d']);
    const page = await pageOf(dev);
    const { revision: young } = await campaignOf(page, 'first_order_nudge');
    const old = before.find((name) => name.startsWith('first_order_nudge@'))?.split('@')[1];
    expect(young).not.toBe(old);
    expect((await dev.log('deployed')).deployed).toContainEqual({ campaign: 'first_order_nudge', revision: young, was: old });
    await dev.log('idle');
    const mails = (await mailsOf(page)).filter(({ campaign }) => campaign === 'first_order_nudge');
    const subjects = (revision: string | undefined) => [
      ...new Set(mails.filter((mail) => mail.revision === revision).map(({ subject }) => subject)),
    ];
    expect(subjects(old)).toContain('A first-order present: 10% off');
    expect(subjects(old)).not.toContain('10% to warm up');
    expect(subjects(young)).toContain('10% to warm up');
    expect(subjects(young)).not.toContain('A first-order present: 10% off');
    expect((await campaignOf(page, 'first_order_nudge')).olderRevisions).toEqual([]);
    dev.signal('SIGINT');
    const ended = await dev.ended;
    expect(ended.code, ended.stderr).toBe(0);
    const failed = await rowsOf(workspace, "select * from relance.runs where status <> 'ended' or outcome = 'failed'");
    expect(failed).toEqual([]);
  });
});
