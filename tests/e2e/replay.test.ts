/** `relance test --record` and `--replay` as people call them: beside `relance dev`, after it, and in CI without any server. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endCommands, relance, startRelance } from './support/command.ts';
import { serversOf } from './support/machine.ts';
import { pageOf, until } from './support/page.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

describe('recorded histories of a shop', () => {
  let workspace: TestWorkspace;
  let folder: string;
  beforeAll(() => {
    workspace = copyExample();
    folder = mkdtempSync(join(tmpdir(), 'relance-recorded-'));
  });
  afterEach(endCommands);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await workspace.dispose();
  });
  const recorded = async (): Promise<Recorded> => {
    const { code, stdout, stderr } = await relance(['test', workspace.folder, '--record', folder, '--json']);
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  it('are taken while `relance dev` runs, without disturbing it', async () => {
    const dev = startRelance(['dev', workspace.folder, '--speed', '1d']);
    const page = await pageOf(dev);
    await until(page, ({ campaigns }) => campaigns.some(({ runs }) => runs.waiting > 0));
    const first = await recorded();
    expect(first.recorded.some(({ name, added }) => name.startsWith('welcome@') && added > 0)).toBe(true);
    await until(page, ({ caught }) => caught > 1);
    dev.signal('SIGINT');
    expect((await dev.ended).code).toBe(0);
  });

  it('are taken when it does not run, only what is new, and no server is left', async () => {
    await recorded();
    const again = await recorded();
    expect(again.recorded.filter(({ added }) => added > 0)).toEqual([]);
    expect(again.recorded.some(({ before }) => before > 0)).toBe(true);
    expect(serversOf(workspace)).toEqual([]);
    expect(readdirSync(folder).every((name) => /^\w+@[0-9a-f]{16}\.jsonl\.gz$/.test(name))).toBe(true);
  });

  it('go on as they began on the code of this version, also those of a campaign that has changed or is gone', async () => {
    workspace.edit('welcome.campaign', 'then email welcome', 'then {\n    wait 1d\n    email welcome\n  }');
    const { code, stdout, stderr } = await relance(['test', workspace.folder, '--replay', folder]);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^(\d+) replays?: \1 as they began\n$/);
    expect(stderr).toMatch(/✓ welcome@[0-9a-f]{7} › r_[0-9a-f]{16}, \d+ events/);
  });

  it('need a folder that holds some', async () => {
    const { code, stderr } = await relance(['test', workspace.folder, '--replay', workspace.folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('The folder holds no recorded history.');
  });
});

interface Recorded {
  readonly recorded: readonly { readonly name: string; readonly added: number; readonly before: number }[];
}
