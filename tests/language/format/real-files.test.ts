/** The example campaigns and the examples of the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { blocksIn } from '../../docs/blocks.ts';
import { examplesOf } from '../../docs/workspaces.ts';
import { createRandom } from '../programs/random.ts';
import { formatText } from './format-text.ts';
import { shuffleLayout } from './shuffle.ts';

const CAMPAIGNS = join(import.meta.dirname, '..', '..', '..', 'campaigns');

const campaigns = readdirSync(CAMPAIGNS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.campaign'))
  .map((name) => ({ name, text: readFileSync(join(CAMPAIGNS, name), 'utf8') }));

const examples = blocksIn('campaign')
  .filter((block) => block.marks.error === undefined)
  .flatMap(examplesOf)
  .map(({ name, files }) => ({ name, text: files.get('example.campaign') ?? '' }))
  .filter(({ text }) => parse('example.campaign', text).diagnostics.length === 0);

/** Where the author's own empty lines do not matter. */
const dense = (text: string): string => text.replace(/\n\s*\n/g, '\n');

describe('files of the repository', () => {
  it.each(campaigns)('$name of the example shop has the one layout', ({ text }) => {
    expect(formatText(text)).toBe(text);
  });

  it('has many examples to look at', () => {
    expect(campaigns.length).toBeGreaterThan(8);
    expect(examples.length).toBeGreaterThan(60);
  });

  it.each([...campaigns, ...examples])('$name gets the same layout, whatever layout it had', ({ text }) => {
    const layout = formatText(dense(text));
    for (const seed of [1, 2, 3]) expect(formatText(shuffleLayout(dense(text), createRandom(seed)))).toBe(layout);
  });
});
