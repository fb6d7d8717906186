/** Each kind of fix, applied to an example: its diagnostic is gone, nothing else is found, and every other byte is as it was. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../language/check/check.ts';
import { byPlace } from '../../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { FIX_KINDS } from '../../../language/diagnostics/fix-kinds.ts';
import { applyEdits } from '../../../language/diagnostics/fixes/apply-edits.ts';
import { applyFixes } from '../../../language/diagnostics/fixes/apply-fixes.ts';
import { workspace } from '../see.ts';
import { FIX_CASES, type FixCase } from './fix-cases.ts';

type Files = ReadonlyMap<string, string>;

const filesOf = ({ source, files }: FixCase): Files => workspace({ 'shop.campaign': source, ...files });

/** Errors, warnings and what lint says. */
function findAll(files: Files): readonly Diagnostic[] {
  const checked = check(files);
  return [...checked.diagnostics, ...checked.lint()].sort(byPlace);
}

const findings = (files: Files): readonly string[] => findAll(files).map(({ code, message }) => `${code}: ${message}`);

/** The texts with the changes of a case made. */
function expected(one: FixCase): Files {
  const texts = new Map(filesOf(one));
  for (const { file = 'shop.campaign', from, to } of one.changes) {
    const text = texts.get(file) ?? '';
    expect(text, `\`${from}\` stands in ${file}`).toContain(from);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

test.each(Object.keys(FIX_KINDS))('%s has an example', (kind) => {
  expect(FIX_CASES.map((one) => one.kind)).toContain(kind);
});

describe.each(FIX_CASES.map((one) => [`${one.kind} of ${one.code}`, one] as const))('%s', (_, one) => {
  const files = filesOf(one);
  const diagnostic = findAll(files).find(({ code, fixes }) => code === one.code && fixes?.some(({ kind }) => kind === one.kind));
  const fix = diagnostic?.fixes?.find(({ kind }) => kind === one.kind);

  test('is offered, and is as safe as the list of kinds says', () => {
    expect(fix, findings(files).join('\n')).toBeDefined();
    expect(fix?.safe).toBe(FIX_KINDS[one.kind].safe);
  });

  test('writes what it should, and leaves all else as it was', () => {
    expect(Object.fromEntries(applyEdits(files, fix?.edits ?? []))).toEqual(Object.fromEntries(expected(one)));
  });

  test('leaves nothing of the diagnostic, and brings none', () => {
    const before = findings(files);
    const after = findings(applyEdits(files, fix?.edits ?? []));
    expect(after).not.toContain(`${diagnostic?.code}: ${diagnostic?.message}`);
    // Lint speaks where no error is left; what it says is about the example and not about the fix.
    const brought = after.filter((found) => !before.includes(found) && (one.code.startsWith('lint/') || !found.startsWith('lint/')));
    expect(brought).toEqual([]);
  });

  test.runIf(FIX_KINDS[one.kind].safe)('is what `--fix` does', () => {
    const fixed = applyFixes(files, findAll);
    expect(Object.fromEntries(fixed.files)).toEqual(Object.fromEntries(expected(one)));
  });
});
