/** The grammar as text: `[ … ]` may be left out, `{ … }` may come again, `|` is either, words in quotes are as written. */
import type { Part } from './part.ts';
import { titleOf } from './sections.ts';

const WIDTH = 110;
const INDENT = '    ';

/** One rule, on several lines if it is long. */
export function ruleText(name: string, part: Part): string {
  const head = `${ruleName(name)} =`;
  const line = `${head} ${text(part)}`;
  if (line.length <= WIDTH) return line;
  if (part.kind === 'choice') return [head, ...alternatives(part.parts, '  ')].join('\n');
  return [head, ...rows(part.kind === 'sequence' ? part.parts : [part])].join('\n');
}

/** Parts one after the other, as many as fit on a line; a choice that does not fit has a line for each alternative. */
function rows(parts: readonly Part[]): readonly string[] {
  const lines: string[] = [];
  let full = true;
  for (const part of parts) {
    const written = grouped(part);
    const last = lines.at(-1);
    const long = written.length >= WIDTH - INDENT.length ? spread(part) : [];
    if (long.length > 0) lines.push(...long.map((line) => INDENT + line));
    else if (full || last === undefined || last.length + written.length >= WIDTH) lines.push(INDENT + written);
    else lines[lines.length - 1] = `${last} ${written}`;
    full = long.length > 0;
  }
  return lines;
}

/** A long choice, or optional choice, over several lines. */
function spread(part: Part): readonly string[] {
  if (part.kind === 'choice') return ['(', ...alternatives(part.parts, ''), ')'];
  if (part.kind === 'optional' && part.part.kind === 'choice') return ['[', ...alternatives(part.part.parts, ''), ']'];
  return [];
}

function alternatives(parts: readonly Part[], indent: string): readonly string[] {
  return parts.map((one, index) => `${indent}${index === 0 ? ' ' : '|'} ${text(one)}`);
}

function ruleName(rule: string): string {
  return titleOf(rule).replaceAll(' ', '-');
}

function text(part: Part): string {
  switch (part.kind) {
    case 'sequence':
      return part.parts.map(grouped).join(' ');
    case 'choice':
      return part.parts.map(text).join(' | ');
    case 'optional':
      return part.part.kind === 'repeated' && part.part.separator === undefined ? `{ ${text(part.part.part)} }` : `[ ${text(part.part)} ]`;
    case 'repeated':
      return repeated(grouped(part.part), part.separator);
    case 'written':
      return `"${part.text}"`;
    case 'token':
      return part.name;
    case 'rule':
      return ruleName(part.name);
  }
}

function repeated(once: string, separator: Part | undefined): string {
  return `${once} { ${separator === undefined ? '' : `${text(separator)} `}${once} }`;
}

/** A choice inside of a sequence needs parentheses. */
function grouped(part: Part): string {
  return part.kind === 'choice' ? `( ${text(part)} )` : text(part);
}
