/** Every code has a page, and what the page shows is so: its wrong example is found by this code alone, its right one is found nothing in. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { codesWithPage, findingsIn, readDiagnosticPage } from '../../docs/diagnostic-pages.ts';
import { ALL_CODES, diagnosticsParts, pageParts } from '../../docs/generate-diagnostics.ts';
import { type GeneratedPart, withPart } from '../../docs/generated-part.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import { readPage } from './blocks.ts';

const codes = Object.keys(ALL_CODES).sort();
const written = codesWithPage();
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const prose = (text: string): string =>
  text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\|.*$/gm, '')
    .replace(/<!-- generated[\s\S]*?<!-- \/generated[^\n]*/g, '');

test('every code has a page, docs/diagnostics/<code>.md', () => {
  expect(codes.filter((code) => !written.includes(code))).toEqual([]);
});

test('every page is about a code that there is', () => {
  expect(written.filter((code) => !Object.hasOwn(ALL_CODES, code))).toEqual([]);
});

test.each(diagnosticsParts().map((part) => [part.name, part] as const))(
  'diagnostics.md has the part `%s` as it is now (npm run docs)',
  (_, part) => {
    expect(readPage(part.page)).toBe(withPart(readPage(part.page), part));
  },
);

describe.each(written.filter((code) => Object.hasOwn(ALL_CODES, code)))('%s', (code) => {
  const page = readDiagnosticPage(code);

  it('is shown by the wrong example, and nothing else is', async () => {
    const found = (await findingsIn(page, 'wrong')).map((diagnostic) => diagnostic.code);
    expect([...new Set(found)]).toEqual([code]);
  });

  it('is not in the right example, and nothing else is', async () => {
    expect(renderTerminal(await findingsIn(page, 'right'), page.right, { colour: false })).toBe('');
  });

  it('has its name, and says in a few words what it means and how to mend it', () => {
    expect(page.text.startsWith(`# \`${code}\`\n`)).toBe(true);
    expect(words(prose(page.text))).toBeGreaterThan(15);
    expect(words(prose(page.text))).toBeLessThan(150);
  });
});

describe('generated parts', () => {
  let parts: readonly GeneratedPart[] = [];
  beforeAll(async () => {
    parts = await pageParts();
  });

  it.each(written.filter((code) => Object.hasOwn(ALL_CODES, code)))('of %s are as they are now (npm run docs)', (code) => {
    const mine = parts.filter(({ page }) => page === `diagnostics/${code}.md`);
    expect(mine).toHaveLength(2);
    for (const part of mine) expect(readPage(part.page)).toBe(withPart(readPage(part.page), part));
  });
});
