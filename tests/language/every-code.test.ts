import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../language/diagnostics/codes.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'docs', 'diagnostics');

const read = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

/** Tests, and the pages of the codes, whose examples are run by a test of the documentation. */
const texts = [...read(import.meta.dirname, '.test.ts'), ...read(PAGES, '.md')];

test.each(Object.entries(CODES))('%s is shown by an example of what the author sees', (code, { severity }) => {
  expect(texts.some((text) => text.includes(`${severity}[${code}]`))).toBe(true);
});

test.each(Object.entries(CODES))('%s has a summary of one sentence that fits a line', (_, { summary }) => {
  expect(summary).toMatch(/^[A-Z`].{5,58}\.$/);
});
