/** Servers that go away while `relance dev` runs: it says which, ends in order, and the next start goes on. */
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endCommands, logLines, type RunningCommand, startRelance } from './support/command.ts';
import { closedPort, rowsOf, serverOf, serversOf } from './support/machine.ts';
import { pageOf, until } from './support/page.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = copyExample();
});
afterEach(endCommands);
afterAll(() => workspace.dispose());

/** Ends with code 3 and this error, without a stack, and leaves no server behind. */
async function endsWith(dev: RunningCommand, error: Readonly<Record<string, unknown>>): Promise<void> {
  const { code, stderr } = await dev.ended;
  expect(code, stderr).toBe(3);
  expect(logLines(stderr).filter((line) => line.level === 'error')).toMatchObject([{ event: 'error', ...error }]);
  expect(stderr).not.toMatch(/\bat (async )?\S+ \(/);
  expect(serversOf(workspace)).toEqual([]);
}

/** Mails that were sent twice: none, ever. */
const sentTwice = () => rowsOf(workspace, 'select outbox from relance.mails group by outbox having count(*) > 1');

describe('relance dev', () => {
  let caught = 0;

  it('says that Temporal was killed', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '2d']);
    const page = await pageOf(dev);
    caught = (await until(page, (overview) => overview.caught > 0)).caught;
    process.kill(serverOf(workspace, 'temporal'), 'SIGKILL');
    await endsWith(dev, {
      code: 'temporal-ended',
      message: 'The Temporal server has ended.',
      why: 'It was killed, or ended without a word.',
      help: `Start again; work goes on where it was. If it happens again, read ${workspace.folder}/.relance/temporal/temporal.log.`,
    });
  });

  it('goes on at the next start, and says that Postgres was killed', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '2d']);
    const page = await pageOf(dev);
    caught = (await until(page, (overview) => overview.caught > caught)).caught;
    process.kill(serverOf(workspace, 'postgres'), 'SIGKILL');
    await endsWith(dev, {
      code: 'postgres-away',
      message: 'The Postgres server does not answer any more.',
      help: expect.stringMatching(/^Start again; work goes on where it was\. If it happens again, read \S+\/postgres\.log\.$/),
    });
  });

  it('keeps messages while the mail server of relance.yaml is away, says so, and sends them when it is back', async () => {
    const port = await closedPort();
    workspace.edit('relance.yaml', 'provider: smtp', 'provider: smtp\n    url: "env:SMTP_URL"');
    const dev = startRelance(['dev', workspace.folder, '--speed', '2d'], { env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    const page = await pageOf(dev);
    const warning = await dev.log('warning', ({ channel }) => channel === 'email');
    expect(warning.message).toBe(
      `The email server takes no messages: connect ECONNREFUSED 127.0.0.1:${port}. They stay queued and are tried again; the clock waits for them.`,
    );
    const waiting = await until(page, ({ campaigns }) => campaigns.some(({ mails }) => mails.queued > 0));
    const sentBefore = waiting.campaigns.reduce((sum, { mails }) => sum + mails.sent, 0);
    const received: string[] = [];
    const server = await startMailServer(port, received);
    await dev.log('note', ({ channel }) => channel === 'email');
    const after = await until(page, ({ campaigns }) => campaigns.every(({ mails }) => mails.queued === 0) && received.length > 0);
    expect(after.campaigns.reduce((sum, { mails }) => sum + mails.sent, 0)).toBeGreaterThan(sentBefore);
    expect(new Set(received).size).toBe(received.length);
    dev.signal('SIGINT');
    expect((await dev.ended).code).toBe(0);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await sentTwice()).toEqual([]);
  });
});

/** A mail server that notes the outbox id of each mail that it takes. */
async function startMailServer(port: number, received: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += String(chunk);
      });
      stream.on('end', () => {
        received.push(/^X-Relance-Id: (.*)$/m.exec(text)?.[1] ?? 'none');
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
