/** Parts of pages that are written by programs of this folder; a test says when one is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part between `<!-- generated: NAME -->` and `<!-- /generated: NAME -->`. */
export interface GeneratedPart {
  /** File name of the page in this folder. */
  readonly page: string;
  readonly name: string;
  /** Markdown without the markers. */
  readonly text: string;
}

/** The page with the part as it is now. Throws if the page lacks the markers. */
export function withPart(page: string, { name, text }: GeneratedPart): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page has no part between \`${begin}\` and \`${end}\`.`);
  return `${page.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

/** Writes parts into their pages. */
export function writeParts(parts: readonly GeneratedPart[]): void {
  for (const part of parts) {
    const file = join(import.meta.dirname, part.page);
    writeFileSync(file, withPart(readFileSync(file, 'utf8'), part));
  }
}

/** A table in Markdown. `|` inside a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A name as code. */
export const code = (text: string): string => `\`${text}\``;
