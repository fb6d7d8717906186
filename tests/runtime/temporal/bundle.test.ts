import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { cart, faulty, later, reminder } from './support/campaigns.ts';

let folder: string;
beforeAll(async () => {
  // Outside of the package: nothing can be resolved from there.
  folder = await mkdtemp(join(tmpdir(), 'relance-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a bundle', () => {
  it('holds every revision, and is taken as it is while nothing changes, in whatever order the revisions come', async () => {
    const first = await createBundle([reminder, later, cart], folder);
    expect(first.code).toContain('reminder@a1.workflow.ts');
    expect(first.code).toContain('reminder@a2.workflow.ts');
    expect(first.code).toContain('cart_recovery@b2.workflow.ts');
    const file = join(folder, `${first.hash}.bundle.js`);
    const written = (await stat(file)).mtimeMs;
    const second = await createBundle([cart, reminder, later], folder);
    expect(second).toEqual(first);
    expect((await stat(file)).mtimeMs).toBe(written);
  });

  it('is built again when a revision is added or gone, and leaves nothing of the old one', async () => {
    const before = await createBundle([reminder, cart], folder);
    const after = await createBundle([faulty], folder);
    expect(after.hash).not.toBe(before.hash);
    expect((await readdir(folder)).sort()).toEqual([`${after.hash}.bundle.js`, 'entry.cjs', 'faulty@c3.workflow.ts'].sort());
  });

  it('is built again when the code of a revision differs', async () => {
    const one = await createBundle([faulty], folder);
    const other = await createBundle([{ ...faulty, workflow: `${faulty.workflow}\n// changed` }], folder);
    expect(other.hash).not.toBe(one.hash);
  });

  it('serves a workspace without campaigns', async () => {
    expect((await createBundle([], folder)).code).toContain('createCampaignRunner');
  });

  it('says what the bundler could not read', async () => {
    const broken = { ...reminder, workflow: 'export const watches = {{;' };
    await expect(createBundle([broken], folder)).rejects.toMatchObject({
      code: 'bundle-failed',
      why: expect.stringContaining('reminder@a1.workflow.ts'),
    });
  });

  it('refuses code that reaches out of the sandbox', async () => {
    const leaking = {
      ...reminder,
      workflow: `import { readFileSync } from 'node:fs';\nreadFileSync('/etc/hostname');\n${reminder.workflow}`,
    };
    await expect(createBundle([leaking], folder)).rejects.toMatchObject({ code: 'bundle-failed' });
  });
});
