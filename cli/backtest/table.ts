/** Columns of text in a terminal of so many columns. */

/** Rows of cells, the first one the head: the first column to the left, the others to the right. What is too wide is cut in the first column. */
export function table(rows: readonly (readonly string[])[], width: number, indent = 0): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const others = widths.slice(1).reduce((sum, one) => sum + one + GAP, 0);
  const first = Math.max(LEAST, Math.min(widths[0] ?? 0, width - indent - others));
  return rows.map((row) => {
    const cells = row.slice(1).map((cell, index) => `${' '.repeat(GAP)}${cell.padStart(widths[index + 1] ?? 0)}`);
    return `${' '.repeat(indent)}${cut(row[0] ?? '', first).padEnd(first)}${cells.join('')}`.trimEnd();
  });
}

const GAP = 2;
/** Narrower than this nothing can be read. */
const LEAST = 8;

const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);

/** A text in lines of this width, all indented; those after the first a little more. */
export function wrapped(text: string, width: number, indent: number, hanging = indent + 2): readonly string[] {
  const lines: string[] = [];
  // Blanks that align what stands in front stay as they are.
  const [, front = '', rest = ''] = /^(\s*\S+ {2,}|\s*)(.*)$/s.exec(text) ?? [];
  let line = `${' '.repeat(indent)}${front}`;
  let isFresh = true;
  for (const word of rest.split(' ')) {
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(hanging);
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line];
}
