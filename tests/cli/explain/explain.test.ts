/** `relance explain`: what can be named, and what it says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endCommands, relance } from '../../e2e/support/command.ts';

const CAMPAIGNS = join(import.meta.dirname, '..', '..', '..', 'campaigns');
const scratch = mkdtempSync(join(tmpdir(), 'relance-explain-'));
afterAll(async () => {
  await endCommands();
  rmSync(scratch, { recursive: true, force: true });
});

describe('relance explain', () => {
  it.each([
    ['a campaign by its name and the folder', ['cart_recovery', CAMPAIGNS], undefined],
    ['a campaign by its name, from inside of the workspace', ['cart_recovery'], join(CAMPAIGNS, 'messages')],
  ])('%s', async (_, args, cwd) => {
    const { code, stdout, stderr } = await relance(['explain', ...args], cwd === undefined ? {} : { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^The campaign “cart recovery”\n=+\nBrings back carts that were left for three days\.\n\nWho enters\n/);
    expect(stdout).toContain('  1. Give the coupon “save20”: 20% off the order, valid for 2 weeks.\n');
  });

  it('a file: all that it declares', async () => {
    const { code, stdout } = await relance(['explain', join(CAMPAIGNS, 'cart-recovery.campaign')]);
    expect(code).toBe(0);
    expect(stdout.match(/^The .*$/gm)?.filter((line) => /^The (campaign|coupon) “/.test(line))).toEqual([
      'The campaign “cart recovery”',
      'The coupon “save20”',
    ]);
  });

  it('a folder: everything', async () => {
    const { stdout } = await relance(['explain', CAMPAIGNS]);
    expect(stdout.match(/^The campaign “.*”$/gm)).toHaveLength(45);
    expect(stdout.match(/^The segment “.*”$/gm)).toHaveLength(8);
  });

  it('as JSON', async () => {
    const { stdout } = await relance(['explain', 'abroad', CAMPAIGNS, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      explanations: [{ kind: 'segment', name: 'abroad', sections: [{ heading: 'Who belongs to it' }, { heading: 'Where it is used' }] }],
    });
  });

  it('asks who is meant, with the nearest name', async () => {
    expect(await relance(['explain', 'cart_recovry', CAMPAIGNS])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: `explain cart_recovry` cannot be used.\n  why:  The workspace declares nothing of this name.\n  help: Did you mean `cart_recovery`?\n',
    });
  });

  it('says where there is no file, and no workspace', async () => {
    const file = join(scratch, 'none.campaign');
    expect(await relance(['explain', file])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`There is no file \`${file}\`.`),
    });
    const outside = await relance(['explain', 'cart_recovery'], { cwd: scratch });
    expect(outside).toMatchObject({ code: 3, stderr: expect.stringContaining('There is no relance.yaml') });
  });
});
