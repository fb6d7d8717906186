/** Pairs of files in `examples/`: what an author may write, and its layout. A new pair is a new test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatText } from './format-text.ts';

const FOLDER = join(import.meta.dirname, 'examples');
const BEFORE = '.before.campaign';
const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith(BEFORE) ? [name.slice(0, -BEFORE.length)] : []));

describe('the layout', () => {
  it.each(names)('of %s', async (name) => {
    const text = formatText(readFileSync(join(FOLDER, `${name}${BEFORE}`), 'utf8'));
    await expect(text).toMatchFileSnapshot(join(FOLDER, `${name}.after.campaign`));
  });

  it.each(names)('of %s keeps to 100 columns but for texts and comments', (name) => {
    const text = formatText(readFileSync(join(FOLDER, `${name}${BEFORE}`), 'utf8'));
    const long = text.split('\n').filter((line) => line.replace(/ +\/\/.*$/, '').length > 100);
    expect(long.filter((line) => !line.includes('"'))).toEqual([]);
  });
});
