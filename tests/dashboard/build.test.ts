import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDashboard } from '../../dashboard/build.ts';

const SOURCES = join(import.meta.dirname, '../../dashboard');
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'relance-dashboard-'));
  await cp(SOURCES, root, { recursive: true, filter: (path) => !path.startsWith(join(SOURCES, 'dist')) });
  await symlink(join(SOURCES, '../node_modules'), join(root, 'node_modules'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('the page is built when it is missing, then left alone, then built again when a source changes', async () => {
  let builds = 0;
  const build = () => buildDashboard({ root, onBuild: () => builds++ });
  const first = await build();
  expect(first.built).toBe(true);
  expect(await build()).toEqual({ folder: first.folder, built: false });
  await writeFile(join(root, 'src', 'styles', 'tokens.css'), ':root { --ground: #fff; }');
  const changed = await build();
  expect(changed.built).toBe(true);
  expect(changed.folder).not.toBe(first.folder);
  expect(builds).toBe(2);
  expect(await readdir(join(root, 'dist'))).toEqual(
    expect.arrayContaining([first.folder, changed.folder].map((folder) => folder.slice(root.length + 6))),
  );
});

test('the page loads nothing from elsewhere and holds no inline script or style', async () => {
  const { folder } = await buildDashboard();
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/https?:\/\/|<style|<script(?![^>]*src=)/);
  const parts = await readdir(join(folder, 'assets'));
  const styles = parts.filter((name) => name.endsWith('.css'));
  expect(styles).toHaveLength(1);
  for (const name of styles) expect(await readFile(join(folder, 'assets', name), 'utf8')).not.toMatch(/url\(|@import/);
});

test('the page is the same whoever builds it: a production build, also under a test runner', async () => {
  const { folder } = await buildDashboard({ root });
  for (const name of await readdir(join(folder, 'assets')))
    expect(await readFile(join(folder, 'assets', name), 'utf8')).not.toMatch(/jsxDEV|fileName:/);
});

test('a source that does not compile is told with its place, and nothing half built is left', async () => {
  const file = join(root, 'src', 'main.tsx');
  const before = await readFile(file, 'utf8');
  await writeFile(file, 'const broken = ;');
  await expect(buildDashboard({ root })).rejects.toMatchObject({ code: 'page-build-failed', why: expect.stringContaining('main.tsx') });
  expect((await readdir(join(root, 'dist'))).filter((name) => name.startsWith('draft'))).toEqual([]);
  await writeFile(file, before);
});

test('two builds at once give the same whole page', async () => {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  const [one, two] = await Promise.all([buildDashboard({ root }), buildDashboard({ root })]);
  expect(one.folder).toBe(two.folder);
  expect(await readdir(join(root, 'dist'))).toEqual([one.folder.slice(root.length + 6)]);
});

test('a package without sources serves the page it was shipped with, and says so when that is missing', async () => {
  const shipped = await mkdtemp(join(tmpdir(), 'relance-shipped-'));
  await expect(buildDashboard({ root: shipped })).rejects.toMatchObject({ code: 'page-missing', help: expect.stringContaining('Install') });
  const { folder } = await buildDashboard();
  await cp(folder, join(shipped, 'dist', 'page-1a2b'), { recursive: true });
  expect(await buildDashboard({ root: shipped })).toEqual({ folder: join(shipped, 'dist', 'page-1a2b'), built: false });
  await rm(shipped, { recursive: true, force: true });
});
