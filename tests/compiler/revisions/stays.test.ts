/** What a hash does not depend on: layout, comments, documentation, files, the order of clauses. */
import { describe, expect, it } from 'vitest';
import { changed, hashesOf } from '../support/hashes.ts';
import { checked, SHOPS } from '../support/shops.ts';
import { LAYOUTS } from './layouts.ts';

describe.each(SHOPS)('no hash of the $shop shop changes', ({ files, program }) => {
  it.each(LAYOUTS)('with $name', async ({ write }) => {
    const written = write(files);
    expect([...written]).not.toEqual([...files]);
    const before = hashesOf(program);
    expect(changed(before, hashesOf(checked(written)))).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(20);
  });

  it('with the tests, which say nothing of what runs', () => {
    expect(changed(hashesOf(program), hashesOf({ ...program, tests: [] }))).toEqual([]);
  });
});
