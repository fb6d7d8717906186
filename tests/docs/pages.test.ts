/** What the pages say about the repository is so: written tables are up to date, links lead somewhere, files and folders are there. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MESSAGE_CODES } from '../../compiler/messages/message-codes.ts';
import { buildDashboard } from '../../dashboard/build.ts';
import { diagnosticsParts } from '../../docs/generate-diagnostics.ts';
import { languageParts } from '../../docs/generate-language.ts';
import { schemaParts } from '../../docs/generate-schema.ts';
import { withPart } from '../../docs/generated-part.ts';
import { CODES } from '../../language/diagnostics/codes.ts';
import { DOCS, pageNames, readPage } from './blocks.ts';

// operations.md names the built page, which a fresh checkout does not have yet.
beforeAll(() => buildDashboard());

const parts = [...schemaParts(), ...languageParts(), ...diagnosticsParts()];

it.each(parts.map((part) => [part.page, part.name, part] as const))(
  '%s has the part `%s` as it is written now (node docs/generate-….ts)',
  (page, _, part) => {
    expect(readPage(page)).toBe(withPart(readPage(page), part));
  },
);

it.each(Object.keys({ ...CODES, ...MESSAGE_CODES }))('diagnostics.md has `%s`', (code) => {
  expect(readPage('diagnostics.md')).toMatch(new RegExp(`^\\| \\[\`${code}\`\\]\\(diagnostics/${code}\\.md\\) \\| `, 'm'));
});

/** Text outside of fences. */
const prose = (page: string): string => readPage(page).replace(/^```[\s\S]*?^```$/gm, '');

/** Anchors as GitHub makes them of headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...prose(page).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe.each(pageNames())('%s', (page) => {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^https?:/.test(link));
  const paths = [...prose(page).matchAll(/`((?:language|compiler|runtime|cli|dashboard|campaigns|tests|docs)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? '',
  );

  it('links to what is there', () => {
    const lost = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : join(dirname(page), file);
      if (!existsSync(join(DOCS, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it('names files and folders that are there', () => {
    expect(paths.filter((path) => !existsSync(join(DOCS, '..', path)))).toEqual([]);
  });
});
