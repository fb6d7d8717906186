import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grammarPages } from '../../../docs/generate-grammar.ts';

it.each([...grammarPages()])('%s is what `node docs/generate-grammar.ts` writes', (path, text) => {
  expect(readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')).toBe(text);
});

it('shows the grammar without anything from elsewhere', () => {
  const page = grammarPages().get('language/grammar.html') ?? '';
  expect(page).not.toMatch(/<script|https?:\/\/|@import/);
});
