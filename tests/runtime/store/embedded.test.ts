import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../../runtime/store/postgres/embedded/cluster.ts';
import { postgresFailure } from '../../../runtime/store/postgres/embedded/failures.ts';
import { prepareLayout } from '../../../runtime/store/postgres/embedded/layout.ts';
import { findPostmaster } from '../../../runtime/store/postgres/embedded/postmaster.ts';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../../runtime/store/postgres/embedded.ts';

const settings = { fsync: 'off' };

async function query(server: EmbeddedPostgres, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server from another process, which is to be killed. */
function startElsewhere(dataRoot: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/hold-postgres.ts'), dataRoot], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve(child));
    child.once('exit', () => reject(new Error('The other process ended.')));
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

describe('the embedded Postgres', () => {
  let dataRoot: string;
  const folders: string[] = [];
  const temporaryFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'relance-embedded-'));
    folders.push(folder);
    return folder;
  };
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataRoot, settings });
  const pidOf = (): number | undefined => findPostmaster(prepareLayout(dataRoot))?.pid;
  beforeEach(() => {
    dataRoot = join(temporaryFolder(), '.relance', 'postgres');
  });
  afterEach(async () => {
    await removeEmbeddedPostgres({ dataRoot });
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data, stops for good and leaves nothing listening', async () => {
    const first = await start();
    await query(first, 'create table kept as select 1 as n');
    const pid = pidOf() ?? 0;
    expect(await query(first, `select current_setting('listen_addresses') as tcp`)).toEqual([{ tcp: '' }]);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(pidOf()).toBeUndefined();
    const second = await start();
    expect(await query(second, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('is shared: who comes second joins, and its leaving stops nothing', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(await query(second, 'select 1 as n')).toEqual([{ n: 1 }]);
    const third = await start();
    await third.stop();
    expect(await query(first, 'select 1 as n')).toEqual([{ n: 1 }]);
    await Promise.all([first.stop(), second.stop()]);
    expect(pidOf()).toBeUndefined();
  });

  it('outlives a killed process and is taken over by the next', async () => {
    const child = await startElsewhere(dataRoot);
    const pid = pidOf();
    await killed(child);
    const server = await start();
    expect(pidOf()).toBe(pid);
    await server.stop();
    expect(isAlive(pid ?? 0)).toBe(false);
  });

  it('recovers when it was killed itself, together with everything else', async () => {
    const child = await startElsewhere(dataRoot);
    const pid = pidOf() ?? 0;
    await killed(child);
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(pidOf()).not.toBe(pid);
    expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
    await server.stop();
  });

  it('starts although its old process number now belongs to another program', async () => {
    await (await start()).stop();
    const { data } = prepareLayout(dataRoot);
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n/nowhere\n\n0 0\nready\n`);
    const server = await start();
    expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
    await server.stop();
  });

  it('makes its data again when their making was cut short', async () => {
    const { folder } = prepareLayout(dataRoot);
    mkdirSync(join(folder, 'data.draft-999999999'));
    const server = await start();
    expect(readdirSync(folder).filter((name) => name.startsWith('data.draft'))).toEqual([]);
    await server.stop();
  });

  it('leaves nothing behind when it is removed', async () => {
    await start();
    const { folder } = prepareLayout(dataRoot);
    const pid = pidOf() ?? 0;
    await removeEmbeddedPostgres({ dataRoot });
    expect([isAlive(pid), existsSync(folder), existsSync(dataRoot)]).toEqual([false, false, false]);
  });

  it.runIf(process.getuid?.() === 0)('names the place of its data in the workspace, and follows a workspace that moves', async () => {
    const { folder } = prepareLayout(dataRoot);
    expect(readFileSync(join(dataRoot, 'cluster-folder'), 'utf8')).toBe(folder);
    const moved = join(temporaryFolder(), 'moved');
    mkdirSync(moved);
    writeFileSync(join(moved, 'cluster-folder'), folder);
    expect(prepareLayout(moved).folder).not.toBe(folder);
    rmSync(prepareLayout(moved).folder, { recursive: true });
    writeFileSync(join(moved, 'cluster-folder'), folder);
    rmSync(dataRoot, { recursive: true });
    expect(prepareLayout(moved).folder).toBe(folder);
    dataRoot = moved;
  });

  it('says that its folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const starting = startEmbeddedPostgres({ dataRoot: join(file, 'postgres') });
    await expect(starting).rejects.toMatchObject({ code: 'data-folder-not-writable', help: expect.stringContaining('DATABASE_URL') });
  });

  it.each([
    ['could not write to file "pg_wal/x": No space left on device', 'disk-full'],
    ['initdb: error: could not create directory "x": Permission denied', 'data-folder-not-writable'],
    ['FATAL:  database files are incompatible with server', 'postgres-version'],
    ['FATAL:  something else', 'postgres-failed'],
  ])('tells what `%s` means', (said, code) => {
    expect(postgresFailure('Starting', said, '/data')).toMatchObject({ code, why: said, help: expect.stringMatching(/\S/) });
  });
});
