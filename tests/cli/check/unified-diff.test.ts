import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../../cli/check/unified-diff.ts';

const lines = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('');

test('nothing is said of what did not change', () => {
  expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
});

test('a change stands between three lines before and behind it', () => {
  expect(unifiedDiff('shop/a.campaign', lines(1, 20), lines(1, 9) + lines(10, 10).replace('10', 'ten') + lines(11, 20))).toBe(
    `--- a/shop/a.campaign\n+++ b/shop/a.campaign\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n`,
  );
});

test('changes that lie apart are hunks of their own, near ones are one', () => {
  const change = (...numbers: readonly number[]): string =>
    numbers.reduce((text, number) => text.replace(`\n${number}\n`, `\n${number}!\n`), lines(1, 40));
  expect(unifiedDiff('a', lines(1, 40), change(5, 11)).match(/^@@.*/gm)).toEqual(['@@ -2,13 +2,13 @@']);
  expect(unifiedDiff('a', lines(1, 40), change(5, 30)).match(/^@@.*/gm)).toEqual(['@@ -2,7 +2,7 @@', '@@ -27,7 +27,7 @@']);
});

test('a new file, an empty one, and a last line without a line break', () => {
  expect(unifiedDiff('a', '', 'x\ny\n')).toBe('--- a/a\n+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n');
  expect(unifiedDiff('a', 'x\n', '')).toBe('--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n');
  expect(unifiedDiff('a', 'x', 'x\n')).toBe('--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n');
});

/** What `patch` does with a diff of one file. */
function patched(text: string, diff: string): string {
  const before = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  const rows = diff.split('\n').slice(2, -1);
  rows.forEach((row, index) => {
    const hunk = /^@@ -(\d+)(?:,(\d+))? /.exec(row);
    const line = rows[index + 1]?.startsWith('\\') === true ? row.slice(1) : `${row.slice(1)}\n`;
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      out.push(...before.slice(at, start));
      at = start;
    } else if (row.startsWith('+')) out.push(line);
    else if (!row.startsWith('\\')) {
      expect(before[at]).toBe(line);
      if (row.startsWith(' ')) out.push(line);
      at += 1;
    }
  });
  return [...out, ...before.slice(at)].join('');
}

test('what a diff says makes the one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(before === after ? after : patched(before, unifiedDiff('a', before, after))).toBe(after);
    }),
    { numRuns: 500 },
  );
});
