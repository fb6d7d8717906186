/** The engine of fixes, with a check that knows two rules: `bad` is an error that is mended to `good`, `worse` one whose fix makes two of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, Fix, TextEdit } from '../../../language/diagnostics/diagnostic.ts';
import { applyToText, overlap } from '../../../language/diagnostics/fixes/apply-edits.ts';
import { applyFixes } from '../../../language/diagnostics/fixes/apply-fixes.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';

type Files = ReadonlyMap<string, string>;
type Rule = (file: string, text: string) => readonly Diagnostic[];

const at = (file: string, text: string, start: number, end: number): TextEdit['span'] => createLineIndex(file, text).span(start, end);

/** A rule that finds a word, and offers to write something else for it. */
const word =
  (wrong: string, right: string, more: Partial<Fix> = {}): Rule =>
  (file, text) =>
    [...text.matchAll(new RegExp(`\\b${wrong}\\b`, 'g'))].map(({ index }) => {
      const span = at(file, text, index, index + wrong.length);
      const fix: Fix = { kind: 'change-spelling', title: `Change to ${right}`, edits: [{ span, text: right }], safe: true, ...more };
      return { code: wrong, severity: 'error', summary: wrong, message: wrong, span, fixes: [fix] };
    });

const checking =
  (...rules: readonly Rule[]) =>
  (files: Files): readonly Diagnostic[] =>
    [...files].flatMap(([file, text]) => rules.flatMap((rule) => rule(file, text)));

const mend = (text: string, ...rules: readonly Rule[]) => {
  const { files, ...rest } = applyFixes(new Map([['a', text]]), checking(...rules));
  return { text: files.get('a'), ...rest };
};

test('every fix of every file is applied, and all else stays', () => {
  const files = new Map([
    ['a', 'x bad\r\n\tbad'],
    ['b', 'fine'],
    ['c', 'bad'],
  ]);
  const fixed = applyFixes(files, checking(word('bad', 'good')));
  expect([...fixed.files]).toEqual([
    ['a', 'x good\r\n\tgood'],
    ['b', 'fine'],
    ['c', 'good'],
  ]);
  expect(fixed.changed).toEqual(['a', 'c']);
  expect(fixed.applied).toHaveLength(3);
  expect(fixed.remaining).toEqual([]);
});

test('what a fix uncovers is mended in the next round', () => {
  expect(mend('one', word('one', 'two'), word('two', 'three'))).toMatchObject({ text: 'three', remaining: [] });
});

test('fixes that touch the same text wait for each other', () => {
  const short = word('bad', 'good');
  const both: Rule = (file, text) => word('bad bad', 'fine')(file, text);
  expect(mend('bad bad', both, short)).toMatchObject({ text: 'fine', remaining: [] });
  expect(mend('bad bad', short, both)).toMatchObject({ text: 'good good', remaining: [] });
});

test('a fix that would leave more errors than before is not applied, and keeps no other from it', () => {
  const fixed = mend('bad worse bad', word('bad', 'good'), word('worse', 'worse worse'));
  expect(fixed.text).toBe('good worse good');
  expect(fixed.remaining.map(({ code }) => code)).toEqual(['worse']);
});

test('a fix that does not mend its own diagnostic is not applied', () => {
  expect(mend('odd', word('odd', 'odd '))).toMatchObject({ text: 'odd', applied: [] });
});

test('two fixes that undo each other end', () => {
  const fixed = mend('left', word('left', 'right'), word('right', 'left'));
  expect(['left', 'right']).toContain(fixed.text);
  expect(fixed.remaining).toHaveLength(1);
});

test('only safe fixes are applied, unless others are asked for', () => {
  const unsafe = word('bad', 'good', { safe: false });
  expect(mend('bad', unsafe)).toMatchObject({ text: 'bad', applied: [] });
  const all = applyFixes(new Map([['a', 'bad']]), checking(unsafe), () => true);
  expect(all.files.get('a')).toBe('good');
});

test('a fix may change several files, and create one', () => {
  const rule = (files: Files): readonly Diagnostic[] => {
    const text = files.get('a') ?? '';
    if (!text.includes('bad')) return [];
    const edits = [
      { span: at('a', text, 0, 3), text: 'good' },
      { span: at('new', '', 0, 0), text: 'made\n' },
    ];
    const fix: Fix = { kind: 'create-message', title: 'Create', edits, safe: true };
    return [{ code: 'bad', severity: 'error', summary: 'bad', message: 'bad', span: at('a', text, 0, 3), fixes: [fix] }];
  };
  expect([...applyFixes(new Map([['a', 'bad']]), rule).files]).toEqual([
    ['a', 'good'],
    ['new', 'made\n'],
  ]);
});

test('among many good fixes one that is not is left out', () => {
  const lines = Array.from({ length: 60 }, (_, index) => (index === 37 ? 'worse' : 'bad'));
  const fixed = mend(lines.join('\n'), word('bad', 'good'), word('worse', 'worse worse'));
  expect(fixed.text).toBe(lines.join('\n').replaceAll('bad', 'good'));
});

test('edits in any order give the same text, and leave what they do not name', () => {
  const edits = fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 8 }).map((places) => {
    const sorted = [...places].sort((a, b) => a - b);
    return sorted.flatMap((start, index) => (index % 2 === 1 ? [] : [[start, sorted[index + 1] ?? start] as const]));
  });
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 20 }), edits, (text, places) => {
      const list = places.map(([start, end]) => ({ span: at('a', text, start, end), text: `<${start}>` }));
      const expected = places.reduceRight((result, [start, end]) => `${result.slice(0, start)}<${start}>${result.slice(end)}`, text);
      expect(applyToText(text, list)).toBe(expected);
      expect(applyToText(text, [...list].reverse())).toBe(expected);
    }),
  );
});

test('edits overlap where they touch the same characters or begin at the same place', () => {
  const edit = (file: string, start: number, end: number): TextEdit => ({ span: at(file, 'x'.repeat(20), start, end), text: '' });
  expect(overlap(edit('a', 0, 5), edit('a', 4, 8))).toBe(true);
  expect(overlap(edit('a', 3, 3), edit('a', 3, 3))).toBe(true);
  expect(overlap(edit('a', 0, 5), edit('a', 5, 8))).toBe(false);
  expect(overlap(edit('a', 0, 5), edit('b', 0, 5))).toBe(false);
});
