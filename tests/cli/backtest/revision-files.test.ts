import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRevision } from '../../../cli/backtest/revision-files.ts';

function repository(): { readonly root: string; commit(): void } {
  const root = mkdtempSync(join(tmpdir(), 'relance-revision-'));
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args]);
  git('init', '-q');
  return {
    root,
    commit: () => {
      git('add', '-A');
      git('commit', '-qm', 'x');
    },
  };
}

describe('files of a workspace in a revision of git', () => {
  it('are those that were committed then, with texts of several lines and letters', async () => {
    const { root, commit } = repository();
    const shop = join(root, 'shop');
    mkdirSync(join(shop, 'messages'), { recursive: true });
    mkdirSync(join(shop, '.relance'), { recursive: true });
    writeFileSync(join(shop, 'relance.yaml'), 'language: 1\nstore:\n  name: "Café"\n');
    writeFileSync(join(shop, 'messages', 'hi.sms.txt'), '---\n---\nHi ✓\n');
    writeFileSync(join(shop, '.relance', 'left.campaign'), '');
    writeFileSync(join(root, 'other.campaign'), '');
    commit();
    writeFileSync(join(shop, 'relance.yaml'), 'changed');
    writeFileSync(join(shop, 'new.campaign'), '');
    const { commit: id, files } = await readRevision(shop, 'HEAD');
    expect(Object.fromEntries(files)).toEqual({
      'relance.yaml': 'language: 1\nstore:\n  name: "Café"\n',
      'messages/hi.sms.txt': '---\n---\nHi ✓\n',
    });
    expect(id).toMatch(/^[0-9a-f]{7,}$/);
  });

  it('are asked for with what to do, where there are none', async () => {
    const { root, commit } = repository();
    writeFileSync(join(root, 'readme'), '');
    commit();
    await expect(readRevision(root, 'no-such')).rejects.toMatchObject({ why: 'The repository has no commit `no-such`.' });
    await expect(readRevision(root, 'HEAD')).rejects.toMatchObject({ help: expect.stringContaining('in which the workspace was there') });
    await expect(readRevision(mkdtempSync(join(tmpdir(), 'relance-none-')), 'HEAD')).rejects.toMatchObject({ code: 'no-repository' });
  });
});
