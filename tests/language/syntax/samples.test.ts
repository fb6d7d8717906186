import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { report } from './digest.ts';

const folder = new URL('samples/', import.meta.url);

// A new file in `samples/` is a new test. What stands in `*.campaign.txt` is reviewed by hand.
for (const name of readdirSync(folder).filter((file) => file.endsWith('.campaign'))) {
  it(`reads ${name.replace('.campaign', '').replaceAll('-', ' ')}`, async () => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    await expect(report(text, parse(name, text))).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });
}
