import { expect, test } from 'vitest';
import { createDiagnostic } from '../../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Span } from '../../../language/program.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';

const FILE = 'a.campaign';

/** The span of the first place where `words` stand. */
function spanOf(text: string, words: string, file = FILE): Span {
  const start = text.indexOf(words);
  return createLineIndex(file, text).span(start, start + words.length);
}

const finding = (span: Span, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ...createDiagnostic('unknown-name', { message: 'It is wrong.', span }),
  ...more,
});

/** The frame of a finding about `words`: source rows and underlines without the gutter. */
function frameOf(text: string, words: string, width = 120): readonly string[] {
  const rendered = renderTerminal([finding(spanOf(text, words))], new Map([[FILE, text]]), { colour: false, width });
  return rendered.split('\n').flatMap((row) => {
    const inFrame = /^ {2} *(?:\d+|…)? \|(.*)$/.exec(row);
    return inFrame?.[1] === undefined || inFrame[1] === '' ? [] : [inFrame[1].slice(1)];
  });
}

test.each([
  ['letters with accents', 'notify a "é" thsi', ['notify a "é" thsi', '             ^^^^']],
  ['combining marks', 'notify a "e\u0301" thsi', ['notify a "e\u0301" thsi', '             ^^^^']],
  ['wide letters', 'notify a "日本" thsi', ['notify a "日本" thsi', '                ^^^^']],
  ['half-width letters', 'notify a "ｶﾞ" thsi', ['notify a "ｶﾞ" thsi', '             ^^^^']],
  ['emoji', 'notify a "🎉" thsi', ['notify a "🎉" thsi', '              ^^^^']],
  ['emoji of several characters', 'notify a "👩‍👩‍👧🇫🇷❤️" thsi', ['notify a "👩‍👩‍👧🇫🇷❤️" thsi', '                  ^^^^']],
  ['tabs', '\tnotify\tthsi', ['    notify    thsi', '              ^^^^']],
])('underlines stand under the words behind %s', (_, text, frame) => {
  expect(frameOf(text, 'thsi')).toEqual(frame);
});

test('wide characters are underlined in their whole width', () => {
  expect(frameOf('email 日本', '日本')).toEqual(['email 日本', '      ^^^^']);
});

test('a place behind the last character is shown behind it', () => {
  const text = 'campaign c {\n  once';
  const end = createLineIndex(FILE, text).span(text.length, text.length);
  expect(renderTerminal([finding(end)], new Map([[FILE, text]]), { colour: false })).toContain('  2 |   once\n    |       ^\n');
});

test('a place on the empty line at the end of a file is shown there', () => {
  const text = 'campaign c {\r\n';
  const end = createLineIndex(FILE, text).span(text.length, text.length);
  expect(renderTerminal([finding(end)], new Map([[FILE, text]]), { colour: false })).toContain('  2 |\n    | ^\n');
});

test('a span beyond the text, as after an edit, still has its place', () => {
  const span = { file: FILE, start: { offset: 90, line: 9, column: 3 }, end: { offset: 95, line: 9, column: 8 } };
  expect(renderTerminal([finding(span)], new Map([[FILE, 'once']]), { colour: false })).toContain('  9 |\n    | ^\n');
});

test('lines that end with CR LF look like all others', () => {
  expect(frameOf('once\r\nwhen thsi\r\n', 'thsi')).toEqual(['when thsi', '     ^^^^']);
});

test('each line of a short span is underlined, without its indentation', () => {
  expect(frameOf('x (\n    a and\n    b)\n', '(\n    a and\n    b)')).toEqual(['x (', '  ^', '    a and', '    ^^^^^', '    b)', '    ^^']);
});

test('a very long line is cut around its mark', () => {
  const text = `${'a'.repeat(500)} thsi ${'b'.repeat(500)}`;
  const [row = '', marks = ''] = frameOf(text, 'thsi', 60);
  expect(row).toMatch(/^…a+ thsi b+…$/);
  expect(row.length).toBeLessThanOrEqual(60);
  expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('thsi');
});

test('a cut line is not cut at an end that it shows', () => {
  expect(frameOf(`thsi ${'b'.repeat(500)}`, 'thsi', 60)[0]).toMatch(/^thsi b+…$/);
  expect(frameOf(`${'a'.repeat(500)} thsi`, 'thsi', 60)[0]).toMatch(/^…a+ thsi$/);
});

test('a related place that the cut line does not show gets a row of its own', () => {
  const text = `first ${'a'.repeat(500)} thsi`;
  const one = finding(spanOf(text, 'thsi'), { related: [{ span: spanOf(text, 'first'), message: 'declared here' }] });
  const rows = renderTerminal([one], new Map([[FILE, text]]), { colour: false, width: 60 }).split('\n');
  expect(rows.filter((row) => row.startsWith('  1 |'))).toHaveLength(2);
  expect(rows.find((row) => row.includes('declared here'))).toBe('    | ----- declared here');
});

test('related places show with their notes, also those in other files', () => {
  const [text, other] = ['email welcme\nemail again', 'needs: x\n'];
  const one = finding(spanOf(text, 'welcme'), {
    related: [
      { span: spanOf(text, 'again'), message: 'the same here' },
      { span: spanOf(other, 'needs', 'm.html'), message: 'declared here' },
      { span: spanOf(other, 'x', 'gone.html'), message: 'and there' },
    ],
  });
  expect(
    renderTerminal(
      [one],
      new Map([
        [FILE, text],
        ['m.html', other],
      ]),
      { colour: false },
    ),
  ).toMatchInlineSnapshot(`
    "error[unknown-name]: This name does not exist here.
      --> a.campaign:1:7
        |
      1 | email welcme
        |       ^^^^^^
      2 | email again
        |       ----- the same here
        |
      :: m.html:1:1
        |
      1 | needs: x
        | ----- declared here
        |
      :: gone.html:1:8 and there
      It is wrong.

    1 error
    "
  `);
});

test('what an author writes cannot move the cursor, change colours or turn the text around', () => {
  const text = 'email \u001b[31m\u202e\u0007thsi';
  const one = finding(spanOf(text, 'thsi'), { message: 'There is no `\u001b[31m`.' });
  const rendered = renderTerminal([one], new Map([[FILE, text]]), { colour: false });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(frameOf(text, 'thsi')).toEqual(['email �[31m��thsi', '             ^^^^']);
});

test('each severity has its tone, and the last line counts all three', () => {
  const text = 'once';
  const all = (['error', 'warning', 'hint', 'hint'] as const).map((severity) => finding(spanOf(text, 'once'), { severity }));
  const plain = renderTerminal(all, new Map(), { colour: false });
  expect(plain.trimEnd().split('\n').at(-1)).toBe('1 error, 1 warning, 2 hints');
  const coloured = renderTerminal(all, new Map(), { colour: true });
  for (const start of ['\u001b[31merror[', '\u001b[33mwarning[', '\u001b[36mhint[']) expect(coloured).toContain(start);
});

test('paths are written as the caller wants them', () => {
  const one = finding(spanOf('once', 'once'));
  expect(renderTerminal([one], new Map(), { colour: false, pathOf: (file) => `shop/${file}` })).toContain('--> shop/a.campaign:1:1');
});
