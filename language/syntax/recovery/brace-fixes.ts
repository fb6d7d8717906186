/** Fixes of braces: what is missing is put in where the indentation says, what closes nothing is taken out. */
import type { IToken } from 'chevrotain';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Position, Span } from '../../program.ts';
import { endOf, lineOf, spanOf } from '../tokens/spans.ts';
import type { Open } from './balance-braces.ts';

/** Closes `open`, the innermost first, after `last`: on lines of their own, indented like the lines that opened them, or on the same line. */
export function closeBraces(file: string, text: string, last: IToken, open: readonly Open[]): Fix {
  const inLine = open.every(({ brace }) => lineOf(brace) === lineOf(last));
  const at = inLine ? endOf(last) : endOfLine(text, endOf(last));
  const lines = open.map(({ indent }) => `\n${' '.repeat(indent - 1)}}`);
  const written = inLine ? open.map(() => ' }') : lines;
  const title = open.length === 1 ? 'Add the `}` that is missing' : `Add the ${open.length} \`}\` that are missing`;
  return { kind: 'close-brace', title, edits: [{ span: { file, start: at, end: at }, text: written.join('') }], safe: true };
}

/** Takes `brace` out, with its line if nothing else stands there. */
export function removeBrace(file: string, text: string, brace: IToken): Fix {
  const own = spanOf(file, brace);
  const edits = [{ span: aloneOnLine(text, own) ? lineBefore(text, own) : own, text: '' }];
  return { kind: 'remove-brace', title: 'Remove the `}`', edits, safe: true };
}

function endOfLine(text: string, from: Position): Position {
  const length = text.slice(from.offset).search(/\r?\n|$/);
  return { offset: from.offset + length, line: from.line, column: from.column + length };
}

function aloneOnLine(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start.offset);
  return /\n[ \t]*$/.test(before) && /^[ \t]*\r?(\n|$)/.test(text.slice(end.offset));
}

/** From the end of the line before to the end of `span`. */
function lineBefore(text: string, span: Span): Span {
  const before = text.slice(0, span.start.offset);
  const offset = before.search(/\r?\n[ \t]*$/);
  const line = before.slice(before.lastIndexOf('\n', offset - 1) + 1, offset);
  return { ...span, start: { offset, line: span.start.line - 1, column: line.length + 1 } };
}
