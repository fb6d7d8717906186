import { expect, test } from 'vitest';
import { createDiagnostic } from '../../../language/diagnostics/create-diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';

const text = ['campaign c {', '\twhen order plced', ...Array.from({ length: 8 }, (_, i) => `  // ${i}`), '}', ''].join('\n');
const lines = createLineIndex('a.campaign', text);
const typo = createDiagnostic('unknown-event', {
  message: 'There is no event `order plced`.',
  help: 'Did you mean `order placed`?',
  span: lines.span(19, 30),
});

test('the frame shows tabs as four spaces and puts the carets under the words', () => {
  expect(renderTerminal([typo], new Map([['a.campaign', text]]), { colour: false })).toMatchInlineSnapshot(`
    "error[unknown-event]: This event does not exist.
      --> a.campaign:2:7
        |
      2 |     when order plced
        |          ^^^^^^^^^^^
        |
      There is no event \`order plced\`.
      help: Did you mean \`order placed\`?

    1 error
    "
  `);
});

test('a span of many lines shows its first line', () => {
  const whole = createDiagnostic('missing-clause', { message: '`c` has no `then`.', span: lines.span(0, text.length) });
  expect(renderTerminal([whole], new Map([['a.campaign', text]]), { colour: false })).toMatchInlineSnapshot(`
    "error[missing-clause]: A clause is missing.
      --> a.campaign:1:1
        |
      1 | campaign c {
        | ^^^^^^^^^^^^
        |
      \`c\` has no \`then\`.

    1 error
    "
  `);
});

test('a file whose text is not at hand is named without a frame', () => {
  expect(renderTerminal([typo], new Map(), { colour: false })).toMatchInlineSnapshot(`
    "error[unknown-event]: This event does not exist.
      --> a.campaign:2:7
      There is no event \`order plced\`.
      help: Did you mean \`order placed\`?

    1 error
    "
  `);
});

test('colour is added only where it is asked for', () => {
  const coloured = renderTerminal([typo], new Map(), { colour: true });
  expect(coloured).toContain('\u001b[31merror[unknown-event]\u001b[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken away
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal([typo], new Map(), { colour: false }));
});

test('nothing to say is nothing', () => {
  expect(renderTerminal([], new Map(), { colour: false })).toBe('');
});
