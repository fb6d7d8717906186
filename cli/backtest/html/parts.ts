/** Pieces of HTML. Text is escaped where it becomes HTML, and nowhere else. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A table: the first row is its head. Cells are text. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}

/** A list of sentences; nothing where there is none. */
export const listOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

/** Names and what belongs to them; those without anything are left out. */
export function facts(pairs: readonly (readonly [name: string, parts: readonly string[]])[]): string {
  const shown = pairs.filter(([, parts]) => parts.length > 0);
  return `<dl>${shown.map(([name, parts]) => `<dt>${escaped(name)}</dt><dd>${parts.map(escaped).join('<br>')}</dd>`).join('')}</dl>`;
}

/** A part of the page. `body` is HTML. */
export const section = (title: string, body: string): string => `<section><h2>${escaped(title)}</h2>${body}</section>`;
