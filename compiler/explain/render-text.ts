import type { Explanation, Line } from './explanation.ts';

const WIDTH = 92;

/** The explanation as plain text of lines up to 92 characters, without a line feed at the end. */
export function renderExplanation({ title, documentation, sections }: Explanation): string {
  const head = [title, '='.repeat([...title].length), ...(documentation === undefined ? [] : wrap(documentation, '', ''))];
  const parts = sections.map(({ heading, lines }) => [heading, ...lines.flatMap((line) => lineText(line, '  '))].join('\n'));
  return [head.join('\n'), ...parts].join('\n\n');
}

function lineText({ number, text, lines = [] }: Line, indent: string): readonly string[] {
  const lead = number === undefined ? '' : `${number}. `;
  const inner = `${indent}${' '.repeat(number === undefined ? 2 : lead.length)}`;
  return [...wrap(text, `${indent}${lead}`, `${indent}${' '.repeat(lead.length)}`), ...lines.flatMap((line) => lineText(line, inner))];
}

/** Breaks between words; `first` stands before the first line, `rest` before the others. */
function wrap(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const isEmpty = line === first || line === rest;
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${rest}${word}`;
    } else line = isEmpty ? `${line}${word}` : `${line} ${word}`;
  }
  return [...lines, line];
}
