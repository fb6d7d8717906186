/** A disk that is full: before the start, and while a shop runs. The disk is a small one in memory, which only root may mount. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { endCommands, logLines, relance, startRelance } from './support/command.ts';
import { serversOf } from './support/machine.ts';
import { mailsOf, pageOf, until } from './support/page.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const disk = mkdtempSync(join(tmpdir(), 'relance-e2e-disk-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=640m,mode=755', 'tmpfs', disk], { encoding: 'utf8' });
const mounted = mount.status === 0;
const filler = join(disk, 'filler');
const MEGABYTE = 1024 * 1024;

/** Writes until no more than this many bytes are free. */
function fill(leaving: number): void {
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(MEGABYTE);
  try {
    for (let free = freeBytes(); free > leaving; free = freeBytes()) writeSync(file, block, 0, Math.min(block.length, free - leaving));
  } catch (error) {
    // Full is what was wanted; others write meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** A workspace on the disk whose database lies there too: as root it would lie elsewhere. */
function workspaceOnDisk(): TestWorkspace {
  const workspace = copyExample(disk);
  const dataRoot = join(workspace.folder, '.relance', 'postgres');
  const cluster = join(disk, 'cluster');
  mkdirSync(dataRoot, { recursive: true });
  mkdirSync(cluster);
  writeFileSync(join(dataRoot, 'cluster-folder'), cluster);
  writeFileSync(join(cluster, 'data-root'), dataRoot);
  return workspace;
}

afterEach(endCommands);
afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!mounted)(`a full disk${mounted ? '' : ' (skipped: only root may mount the small disk that this needs)'}`, () => {
  const workspace = mounted ? workspaceOnDisk() : undefined;
  const folder = workspace?.folder ?? '';
  afterAll(() => workspace?.dispose());

  it('is told before anything is started', async () => {
    fill(100 * MEGABYTE);
    const { code, stdout, stderr } = await relance(['dev', folder]);
    rmSync(filler);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.slice(stderr.indexOf('error: '))).toBe(`error: There is too little disk space to start.
  why:  100 MB are free where \`${folder}/.relance\` lies; the databases need 500 MB.
  help: Free some space and start again: nothing that was confirmed is lost.\n`);
  });

  it('ends a shop that runs, with one error; when there is room again it goes on, and nothing is lost or sent twice', async () => {
    const dev = startRelance(['dev', folder, '--speed', '2d']);
    const page = await pageOf(dev);
    await until(page, ({ caught }) => caught > 0);
    const before = await mailsOf(page);
    fill(0);
    const { code, stderr } = await dev.ended;
    rmSync(filler);
    expect(code, stderr).toBe(3);
    expect(logLines(stderr).filter((line) => line.level === 'error')).toMatchObject([
      {
        code: 'no-disk-space',
        message: 'The disk is full.',
        why: `0 MB are free where \`${folder}/.relance\` lies.`,
        help: 'Free some space (500 MB is enough) and start again: nothing that was confirmed is lost.',
      },
    ]);
    expect(workspace === undefined ? [] : serversOf(workspace)).toEqual([]);

    const again = startRelance(['dev', folder, '--speed', '20d']);
    const pageAgain = await pageOf(again);
    await until(pageAgain, ({ caught }) => caught > before.length + 2);
    const mails = await mailsOf(pageAgain);
    expect(mails.slice(0, before.length)).toEqual(before);
    expect(new Set(mails.map(({ run, step }) => `${run}/${step}`)).size).toBe(mails.length);
    again.signal('SIGINT');
    expect((await again.ended).code).toBe(0);
  });
});
