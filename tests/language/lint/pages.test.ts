/** Every rule has a page whose wrong example breaks that rule alone, and whose right one breaks none. */
import { describe, expect, it } from 'vitest';
import { lintParts } from '../../../docs/generate-lint.ts';
import { withPart } from '../../../docs/generated-part.ts';
import { LINT_RULES } from '../../../language/lint/rules.ts';
import { readPage } from '../../docs/blocks.ts';
import { codesOf, lintExample, PAGES, pageOf } from './pages.ts';

it('every rule has a page, and every page a rule', () => {
  expect([...PAGES].sort()).toEqual(LINT_RULES.map(({ name }) => name).sort());
});

describe.each(LINT_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { level, summary, needsDeployment }) => {
  const { examples } = pageOf(name);
  const wrong = examples.filter(({ breaks }) => breaks !== undefined);
  const right = examples.filter(({ breaks }) => breaks === undefined);

  it('has a wrong and a right example', () => {
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
  });

  it.each(wrong)('finds the wrong example, and no other rule does', (example) => {
    // Hints that a small example cannot but have: it is not tested.
    const found = lintExample(example, needsDeployment).filter(({ code, severity }) => severity !== 'hint' || code === `lint/${name}`);
    expect(example.breaks).toBe(name);
    expect(codesOf(found)).toEqual([`lint/${name}`]);
    expect(found[0]).toMatchObject({ severity: level, summary });
  });

  it.each(right)('finds nothing in the right example, and no other rule warns', (example) => {
    const found = lintExample(example, needsDeployment);
    expect(codesOf(found)).not.toContain(`lint/${name}`);
    expect(codesOf(found.filter(({ severity }) => severity !== 'hint'))).toEqual([]);
  });
});

it.each(LINT_RULES.map((rule) => [rule.name, rule.summary] as const))(
  'the summary of %s is one sentence of at most 60 characters',
  (_, summary) => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(summary.length).toBeLessThanOrEqual(60);
  },
);

it.each(lintParts().map((part) => [part.page, part] as const))('%s is as it is written now (node docs/generate-lint.ts)', (page, part) => {
  expect(readPage(page)).toBe(withPart(readPage(page), part));
});
